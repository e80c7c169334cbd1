package hoctap.dashboards.superset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Superset as its administrator meets it: by the API with a token, in the browser with cookies. */
public final class SupersetClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CSRF =
      Pattern.compile("csrf_token[^>]*?value=\"([^\"]+)\"|csrf_token&#34;: &#34;([^&]+)&#34;");

  private final String address;
  private final CookieManager jar = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();
  private String token = "";

  private SupersetClient(String address) {
    this.address = address;
  }

  public static SupersetClient logIn(String address, String password) throws Exception {
    SupersetClient client = new SupersetClient(address);
    Map<String, String> who = Map.of("username", "admin", "password", password, "provider", "db");
    String login = client.post("/api/v1/security/login", JSON.writeValueAsString(who));
    client.token = JSON.readTree(login).path("access_token").asText();
    assertThat(client.token).as("login: %s", login).isNotEmpty();
    client.fillLoginForm(password);
    return client;
  }

  public JsonNode get(String path) throws Exception {
    return JSON.readTree(send(request(path)));
  }

  public String post(String path, String body) throws Exception {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Runs a query as SQL Lab does. */
  JsonNode ask(int database, String sql) throws Exception {
    String csrf = get("/api/v1/security/csrf_token/").path("result").asText();
    Map<String, Object> body =
        Map.of("database_id", database, "sql", sql, "runAsync", false, "schema", "mart");
    return JSON.readTree(
        send(
            request("/api/v1/sqllab/execute/")
                .header("X-CSRFToken", csrf)
                .header("Referer", address)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  public List<HttpCookie> cookies() {
    return jar.getCookieStore().getCookies();
  }

  private void fillLoginForm(String password) throws Exception {
    String form = send(request("/login/"));
    Matcher csrf = CSRF.matcher(form);
    assertThat(csrf.find()).as(form).isTrue();
    String csrfToken = csrf.group(1) == null ? csrf.group(2) : csrf.group(1);
    String body =
        "username=admin&password=%s&csrf_token=%s"
            .formatted(
                URLEncoder.encode(password, StandardCharsets.UTF_8),
                URLEncoder.encode(csrfToken, StandardCharsets.UTF_8));
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(address + "login/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Referer", address + "login/")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isLessThan(400);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path.substring(1)))
            .header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }
}
