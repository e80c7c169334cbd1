package hoctap.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;

/** What a browser says over its debugging port: answers to calls, and complaints. */
final class BrowserEvents implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<JsonNode> answers;
  private final List<String> errors;
  private final StringBuilder text = new StringBuilder();

  BrowserEvents(BlockingQueue<JsonNode> answers, List<String> errors) {
    this.answers = answers;
    this.errors = errors;
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      take(text.toString());
      text.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  private void take(String message) {
    try {
      JsonNode node = JSON.readTree(message);
      if (node.has("id")) {
        answers.add(node);
        return;
      }
      JsonNode params = node.path("params");
      switch (node.path("method").asText()) {
        case "Runtime.exceptionThrown" -> errors.add("exception: " + params);
        case "Network.loadingFailed" -> {
          if (!params.path("canceled").asBoolean()) {
            errors.add("request: " + params);
          }
        }
        case "Network.responseReceived" -> {
          if (params.path("response").path("status").asInt() >= 400) {
            errors.add(
                "answer %d: %s"
                    .formatted(
                        params.path("response").path("status").asInt(),
                        params.path("response").path("url").asText()));
          }
        }
        case "Runtime.consoleAPICalled" -> {
          if (params.path("type").asText().equals("error")) {
            errors.add("console: " + params.path("args"));
          }
        }
        default -> {}
      }
    } catch (IOException e) {
      errors.add("unreadable: " + message);
    }
  }
}
