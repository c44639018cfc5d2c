package gongji.app;

import gongji.household.cabinet.Cabinet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports that read the store once for each question: for tests in which nothing is ever committed. */
final class Remembered {

    private Remembered() {}

    /** {@return the same cabinet, each of its answers read once} */
    static Cabinet all(Cabinet it) {
        return new Cabinet(port(it.register()), port(it.bindings()), port(it.ledger()), port(it.receipts()),
                port(it.audit()), port(it.links()), port(it.requests()), port(it.exports()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T port(T port) {
        Map<List<Object>, Object> known = new HashMap<>();
        return (T) Proxy.newProxyInstance(port.getClass().getClassLoader(), port.getClass().getInterfaces(),
                (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    List<Object> question = List.of(method.getName(), Arrays.asList(given));
                    if (!known.containsKey(question)) {
                        known.put(question, invoke(() -> method.invoke(port, given)));
                    }
                    return known.get(question);
                });
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.answer();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Call {
        Object answer() throws ReflectiveOperationException;
    }
}
