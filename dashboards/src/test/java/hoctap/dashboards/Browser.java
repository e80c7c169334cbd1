package hoctap.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium without a window, driven through its debugging port. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers;
  private final List<String> errors;
  private int calls;

  private Browser(
      Process process, WebSocket socket, BlockingQueue<JsonNode> answers, List<String> errors) {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
    this.errors = errors;
  }

  public static Browser start(Path profile, int width, int height) throws Exception {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "Chromium is not installed; ./check installs it (apt-get install chromium fonts-noto-core)"));
    Files.createDirectories(profile);
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--lang=vi",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=%d,%d".formatted(width, height),
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    BlockingQueue<JsonNode> answers = new ArrayBlockingQueue<>(1000);
    List<String> errors = new CopyOnWriteArrayList<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(pageOf(profile, process)), new BrowserEvents(answers, errors))
            .get(30, TimeUnit.SECONDS);
    Browser browser = new Browser(process, socket, answers, errors);
    browser.call("Page.enable", Map.of());
    browser.call("Runtime.enable", Map.of());
    browser.call("Network.enable", Map.of());
    browser.resize(width, height);
    return browser;
  }

  public void resize(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  public void setCookie(String url, String name, String value) throws Exception {
    call("Network.setCookie", Map.of("url", url, "name", name, "value", value));
  }

  public void open(String url) throws Exception {
    call("Page.navigate", Map.of("url", url));
    await("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** The value of an expression, as JSON. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** Returns when the condition holds in the page, or fails. */
  public void await(String condition) throws Exception {
    String script =
        "new Promise(done => { const end = Date.now() + %d; const look = () => { let held = false; try { held = !!(%s); } catch (e) { held = false; } if (held) done(true); else if (Date.now() > end) done(false); else setTimeout(look, 200); }; look(); })"
            .formatted(PATIENCE.toMillis() - 10_000, condition);
    if (!evaluate(script).asBoolean()) {
      throw new AssertionError(
          "Still not so after %d seconds: %s%n%s"
              .formatted(PATIENCE.toSeconds(), condition, evaluate("document.body.innerText")));
    }
  }

  /** Makes the window as tall as the page. */
  public void showWhole(int width) throws Exception {
    JsonNode size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    resize(width, size.path("height").asInt());
  }

  /** Draws what the window shows. */
  public void screenshot(Path png) throws Exception {
    JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
    Files.createDirectories(png.toAbsolutePath().getParent());
    Files.write(png, Base64.getDecoder().decode(picture.path("data").asText()));
  }

  /** What the page complained of: exceptions, failed requests, errors in its console. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  private JsonNode call(String method, Map<String, Object> params) throws Exception {
    int id = ++calls;
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
        .get(10, TimeUnit.SECONDS);
    while (true) {
      JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("Chromium does not answer " + method);
      }
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new AssertionError(method + ": " + answer.get("error"));
        }
        return answer.path("result");
      }
    }
  }

  private static String pageOf(Path profile, Process process) throws Exception {
    Path port = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.isRegularFile(port) || Files.readAllLines(port).isEmpty()) {
      if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new AssertionError(
            "Chromium did not start: " + Files.readString(profile.resolve("chromium.log")));
      }
    }
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
    String targets =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    for (JsonNode target : JSON.readTree(targets)) {
      if (target.path("type").asText().equals("page")) {
        return target.path("webSocketDebuggerUrl").asText();
      }
    }
    throw new AssertionError("Chromium has no page: " + targets);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
    process.destroy();
    family.forEach(ProcessHandle::destroy);
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
