package gongji.channel.telegram.api;

import gongji.privacy.Secret;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Calls the Bot API. Safe for use by many threads; a call blocks its thread until the server answers or ten seconds pass. */
public final class BotApi implements AutoCloseable {

    private static final int SERVER_FAILED = 500;
    private static final int UNKNOWN_CODE = 0;
    /** At once; usually five, which over a line of a fifth of a second is fewer a second than the server allows. */
    private static final int MOST_CALLS = 64;

    private final ApiAddress address;
    private final Secret token;
    private final OkHttpClient http;
    private final OkHttpClient files;
    private final OkHttpTelegramClient client;

    public BotApi(ApiAddress address, Secret token, ProxySelector proxies) {
        this.address = address;
        this.token = token;
        this.files = new OkHttpClient.Builder().proxySelector(proxies)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(10))
                .callTimeout(Duration.ofSeconds(20))
                .retryOnConnectionFailure(false)
                .dispatcher(dispatcher())
                .connectionPool(new ConnectionPool(8, 30, TimeUnit.SECONDS))
                .build();
        this.http = files.newBuilder().addInterceptor(new LenientReplies()).build();
        this.client = new OkHttpTelegramClient(http, token.reveal(), address.url());
    }

    private static Dispatcher dispatcher() {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return dispatcher;
    }

    /** Calls a method. */
    public Answer call(BotApiMethod<?> method) {
        try {
            return new Answer.Done(client.execute(method) instanceof Message message ? message.getMessageId() : 0);
        } catch (TelegramApiException e) {
            return failed(e);
        }
    }

    /** Sends a file. */
    public Answer call(SendDocument method) {
        try {
            return new Answer.Done(client.execute(method).getMessageId());
        } catch (TelegramApiException e) {
            return failed(e);
        }
    }

    /** Tells the server where to post updates. */
    public Answer call(SetWebhook method) {
        try {
            client.execute(method);
            return new Answer.Done(0);
        } catch (TelegramApiException e) {
            return failed(e);
        }
    }

    /** Asks who this bot is; empty when the server does not say. */
    public Optional<Me> findMe() {
        try {
            User me = client.execute(new GetMe());
            String name = me.getUserName() == null ? "" : me.getUserName();
            return Optional.of(new Me(me.getId(), name, Boolean.TRUE.equals(me.getCanReadAllGroupMessages())));
        } catch (TelegramApiException e) {
            return Optional.empty();
        }
    }

    /** Fetches a file that a person sent; empty when it is larger than {@code most} bytes, gone, or does not arrive in time. */
    public Optional<byte[]> fetch(String fileId, int most) {
        try {
            String path = client.execute(new GetFile(fileId)).getFilePath();
            return path == null ? Optional.empty() : download(path, most);
        } catch (TelegramApiException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private Optional<byte[]> download(String path, int most) throws IOException {
        Request request = new Request.Builder().url(address.root() + "/file/bot" + token.reveal() + "/" + path).build();
        try (Response response = files.newCall(request).execute()) {
            if (!response.isSuccessful() || response.body() == null) {
                return Optional.empty();
            }
            byte[] bytes = response.body().byteStream().readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static Answer failed(TelegramApiException e) {
        if (!(e instanceof TelegramApiRequestException refused) || refused.getErrorCode() == null) {
            return new Answer.Unknown(cause(e));
        }
        int code = refused.getErrorCode();
        String description = refused.getApiResponse() == null ? "" : refused.getApiResponse();
        if (code == UNKNOWN_CODE || code >= SERVER_FAILED) {
            return new Answer.Unknown("the server failed with " + code);
        }
        Optional<ResponseParameters> more = Optional.ofNullable(refused.getParameters());
        return new Answer.Refused(code, description,
                more.map(ResponseParameters::getRetryAfter).map(seconds -> Duration.ofSeconds(Math.max(1, seconds))),
                more.map(ResponseParameters::getMigrateToChatId));
    }

    private static String cause(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    /**
     * The bot itself.
     *
     * @param name its user name without the at sign; empty when the server did not say
     * @param readsGroups whether it is shown all messages of its groups, or only those addressed to it
     */
    public record Me(long id, String name, boolean readsGroups) {}
}
