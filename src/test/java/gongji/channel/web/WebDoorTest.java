package gongji.channel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongji.channel.web.Visitor.Seen;
import gongji.message.Chart;
import gongji.message.Choice;
import gongji.message.Door;
import gongji.message.Frame;
import gongji.message.Incoming;
import gongji.message.Incoming.Body;
import gongji.message.Outgoing;
import gongji.message.Part;
import gongji.message.Phrase;
import gongji.message.Source;
import gongji.message.Text;
import gongji.message.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import javax.xml.parsers.DocumentBuilderFactory;

@Timeout(60)
class WebDoorTest {
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>&\"'\n\nevent: mine\ndata: {}\u0000";

    private Optional<WebHouse> opened = Optional.empty();

    @AfterEach
    void closeTheHouse() {
        opened.ifPresent(WebHouse::close);
    }

    @Test
    void aQuestionIsAnsweredOnTheStream() throws IOException, InterruptedException {
        Visitor visitor = Visitor.to(opened(WebDoorTest::echo));

        assertEquals(202, visitor.says("q1", "什么是共济"));
        List<Seen> seen = visitor.sees(2, 0);

        assertEquals(List.of("mine", "message"), seen.stream().map(Seen::name).toList());
        assertEquals(List.of(1L, 2L), seen.stream().map(Seen::id).toList());
        assertEquals("什么是共济", seen.getFirst().data().path("mine").asText());
        assertEquals("q1", seen.getFirst().data().path("id").asText());
        assertTrue(seen.getLast().data().path("text").asText().contains("什么是共济"));
        assertTrue(seen.getLast().data().path("choices").isArray() && seen.getLast().data().path("sources").isArray());
    }

    @Test
    void onlyThePageItselfMaySpeak() throws IOException, InterruptedException {
        WebHouse house = opened(WebDoorTest::echo);
        Visitor visitor = Visitor.to(house);

        assertEquals(403, visitor.withToken("").says("a", "x"));
        assertEquals(403, visitor.withToken("A".repeat(43)).says("a", "x"));
        assertEquals(401, visitor.withCookie("gongji=short").says("a", "x"));
        assertEquals(403, visitor.withCookie("gongji=" + "B".repeat(43)).says("a", "x"));
        assertEquals(401, Visitor.get(house, "/api/events").statusCode());
        assertEquals(403, visitor.from("https://evil.example").statusCode());
        assertEquals(403, visitor.from("null").statusCode());
        assertEquals(List.of(), house.heard());
        assertEquals(202, visitor.from(house.address("").toString()).statusCode());
    }

    @Test
    void theSameMessageTwiceIsTakenOnce() throws IOException, InterruptedException {
        WebHouse house = opened(WebDoorTest::echo);
        Visitor visitor = Visitor.to(house);

        assertEquals(202, visitor.says("a", "一"));
        assertEquals(202, visitor.says("a", "一"));
        assertEquals(202, visitor.says("b", "二"));

        assertEquals(2, house.heard().size());
        assertEquals(2, visitor.sees(4, 0).stream().filter(seen -> seen.name().equals("mine")).count());
    }

    @Test
    void aPageThatComesBackGetsWhatItMissedAndNothingTwice() throws IOException, InterruptedException {
        Visitor visitor = Visitor.to(opened(WebDoorTest::echo));
        visitor.says("a", "一");
        visitor.sees(2, 0);
        visitor.says("b", "二");

        assertEquals(List.of(3L, 4L), visitor.sees(2, 2).stream().map(Seen::id).toList());
        assertEquals(List.of(1L, 2L, 3L, 4L), visitor.sees(4, 0).stream().map(Seen::id).toList());
    }

    @Test
    void theConversationIsStillThereAfterARestart() throws IOException, InterruptedException {
        WebHouse house = opened(WebDoorTest::echo);
        Visitor visitor = Visitor.to(house);
        visitor.says("a", "一");
        visitor.sees(2, 0);

        WebHouse again = house.again();
        opened = Optional.of(again);
        Visitor same = visitor.to(again, visitor);
        assertEquals(202, same.says("b", "二"));

        assertEquals(List.of(1L, 2L, 3L, 4L), same.sees(4, 0).stream().map(Seen::id).toList());
    }

    @Test
    void aDeliveryTriedAgainShowsOnce() throws IOException, InterruptedException {
        WebHouse house = opened(incoming -> List.of());
        Visitor visitor = Visitor.to(house);
        visitor.says("a", "一");
        Door.Delivery delivery = house.send(house.heard().getFirst(), said("二"));
        house.door().deliver(delivery);
        visitor.says("b", "三");

        assertEquals(List.of("mine", "message", "mine"), visitor.sees(3, 0).stream().map(Seen::name).toList());
    }

    @Test
    void aButtonIsShownByItsLabelAndHandedInWithItsAnchor() throws IOException, InterruptedException {
        WebHouse house = opened(incoming -> List.of(said("选一个")
                .offering(List.of(new Choice("yes:1", new Value.Words("是的"))))
                .framed(Frame.NONE.anchored("bind.3"))));
        Visitor visitor = Visitor.to(house);
        visitor.says("a", "一");
        List<Seen> first = visitor.sees(2, 0);

        assertEquals("bind.3", first.getLast().data().path("anchor").asText());
        assertEquals(202, visitor.posts("{\"id\":\"b\",\"choice\":\"yes:1\",\"anchor\":\"bind.3\"}"));
        assertEquals("是的", visitor.sees(1, 2).getFirst().data().path("mine").asText());
        assertEquals(new Body.Pressed("yes:1", "bind.3"), house.heard().getLast().body());
    }

    @Test
    void privateWordsAreTakenOffThePages() throws IOException, InterruptedException {
        WebHouse house = opened(incoming -> List.of(said("收到").framed(
                new Frame("", Optional.empty(), Optional.empty(), Set.of(Frame.Manner.HIDE_WHAT_WAS_TYPED)))));
        Visitor visitor = Visitor.to(house);
        visitor.says("a", "110000199003070017");
        List<Seen> live = visitor.sees(2, 0);

        assertEquals("a", live.getLast().data().path("hides").asText());
        assertFalse(visitor.sees(2, 0).getFirst().data().path("mine").asText().contains("1"));
        assertFalse(house.shown().contains("110000199003070017"));
    }

    @Test
    void aSecretIsNeverShown() throws IOException, InterruptedException {
        WebHouse house = opened(incoming -> List.of(said("请输入口令").framed(
                new Frame("", Optional.empty(), Optional.empty(), Set.of(Frame.Manner.SECRET_ANSWER)))));
        Visitor visitor = Visitor.to(house);
        visitor.says("a", "查余额");
        visitor.sees(2, 0);
        visitor.says("b", "482913");

        assertEquals("••••••", visitor.sees(1, 2).getFirst().data().path("mine").asText());
        assertEquals(new Body.Typed("482913"), house.heard().getLast().body());
    }

    @Test
    void aPaperIsTakenWhereOneIsAskedFor() throws IOException, InterruptedException {
        WebHouse house = opened(incoming -> List.of(said("请上传户口本").framed(
                new Frame("", Optional.empty(), Optional.empty(), Set.of(Frame.Manner.OFFER_PAPER)))));
        Visitor visitor = Visitor.to(house);
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2};

        assertEquals(409, visitor.handsIn("p0", "a.jpg", photo));
        visitor.says("a", "绑定家人");
        visitor.sees(2, 0);
        assertEquals(415, visitor.handsIn("p1", "a.exe", new byte[] {'M', 'Z', 0, 0}));
        assertEquals(413, visitor.handsIn("p1", "a.jpg", new byte[Papers.MOST_BYTES + 1]));
        assertEquals(202, visitor.handsIn("p1", "a.jpg", photo));
        assertEquals(202, visitor.handsIn("p1", "other.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));

        Body.Paper paper = (Body.Paper) house.heard().getLast().body();
        assertEquals("a.jpg", visitor.sees(1, 2).getFirst().data().path("mine").asText());
        assertEquals(Base64.getEncoder().encodeToString(photo), house.memory().get(paper.reference()));
        assertEquals(2, house.heard().size());
    }

    @Test
    void hostileWordsStayWordsInEveryField() throws Exception {
        Visitor visitor = Visitor.to(opened(incoming -> List.of(everything(HOSTILE))));
        visitor.says("a", HOSTILE);
        List<Seen> seen = visitor.sees(2, 0);

        assertEquals(HOSTILE, seen.getFirst().data().path("mine").asText());
        JsonNode reply = seen.getLast().data();
        assertEquals(HOSTILE, reply.path("choices").path(0).path("label").asText());
        assertEquals(HOSTILE, reply.path("sources").path(0).path("title").asText());
        assertEquals(HOSTILE, reply.path("parts").path(0).path("spans").path(0).path("text").asText());
        assertEquals(HOSTILE, reply.path("parts").path(1).path("lines").path(0).path("value").asText());
        for (int chart = 2; chart < 4; chart++) {
            Document svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            reply.path("parts").path(chart).path("svg").asText().getBytes(StandardCharsets.UTF_8)));
            assertEquals(0, svg.getElementsByTagName("img").getLength());
            assertTrue(svg.getDocumentElement().getTextContent().contains("</scr"));
        }
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException, InterruptedException {
        WebHouse house = WebHouse.open(WebDoorTest::echo, new WebSettings(false, false, WebSettings.LOOPBACK, 10));
        opened = Optional.of(house);
        Visitor visitor = Visitor.to(house);

        assertEquals(413, visitor.says("long", "长".repeat(6_000)));
        assertEquals(413, visitor.says("longest", "长".repeat(2_000_000)));
        assertEquals(400, visitor.posts("{"));
        assertEquals(400, visitor.posts("{\"id\":\"x\"}"));
        assertEquals(400, visitor.posts("{\"id\":\"x\",\"text\":\"a\",\"choice\":\"b\"}"));
        assertEquals(400, visitor.posts("{\"id\":\"<b>\",\"text\":\"a\"}"));
        for (int i = 0; i < 4; i++) {
            assertEquals(202, visitor.says("m" + i, "x"));
        }
        assertEquals(429, visitor.says("m6", "x"));
        assertEquals(4, house.heard().size());
    }

    private WebHouse opened(Function<Incoming, List<Outgoing>> script) {
        WebHouse house = WebHouse.open(script);
        opened = Optional.of(house);
        return house;
    }

    private static List<Outgoing> echo(Incoming incoming) {
        return List.of(said(incoming.body().toString()));
    }

    private static Outgoing said(String words) {
        return new Outgoing(List.of(new Part.Written(Text.plain(words))), List.of(), List.of(), Frame.NONE);
    }

    private static Outgoing everything(String words) {
        Value value = new Value.Words(words);
        Phrase title = Phrase.of("web.title");
        Part card = new Part.Card(title, List.of(new Part.Line(title, value, Optional.of("edit:x"))));
        Part bars = new Part.Drawn(new Chart.Bars(title, List.of(new Chart.Bar(value, 100))));
        Part family = new Part.Drawn(new Chart.Family(title, List.of(new Chart.Tie(value, value, title))));
        Source source = new Source("s", words, Optional.of(words), Optional.of(words),
                Optional.of(LocalDate.of(2024, 8, 1)), Optional.of("javascript:alert(1)"), LocalDate.of(2026, 1, 1));
        return new Outgoing(List.of(new Part.Written(Text.plain(words)), card, bars, family),
                List.of(new Choice("a", value)), List.of(source), Frame.NONE);
    }
}
