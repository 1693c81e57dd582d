import Output
import Testing

struct RedactionTests {
  @Test(
    "of headers with secrets at most the scheme stays, others stay whole",
    arguments: [
      ("Authorization", "Bearer eyJhbGciOi.x.y", "Bearer REDACTED"),
      ("authorization", "Basic YTpi", "Basic REDACTED"),
      ("Proxy-Authorization", "Negotiate a b", "Negotiate REDACTED"),
      ("Authorization", "eyJhbGciOi", "REDACTED"),
      ("Authorization", "", "REDACTED"),
      ("Cookie", "session=1", "REDACTED"),
      ("Set-Cookie", "session=1; Path=/", "REDACTED"),
      ("X-Api-Key", "abc", "REDACTED"),
      ("X-Auth-Token", "abc", "REDACTED"),
      ("Sec-WebSocket-Key", "abc", "REDACTED"),
      ("Accept", "application/json", "application/json"),
      ("Sec-WebSocket-Protocol", "v4.channel.k8s.io", "v4.channel.k8s.io"),
      ("User-Agent", "meshctl/1 (token)", "meshctl/1 (token)"),
    ]
  )
  func headers(name: String, value: String, expected: String) {
    #expect(Redaction.headerValue(value, of: name) == expected)
  }

  @Test(
    "of a URL neither user information nor the values of secret parameters stay",
    arguments: [
      ("https://10.0.0.1:6443/api/v1/pods?limit=500&continue=abc", nil),
      ("/apis/networking.istio.io/v1/namespaces/a/virtualservices?labelSelector=a%3Db", nil),
      ("https://user:pass@host/x", "https://REDACTED@host/x"),
      ("https://ghp_token@host", "https://REDACTED@host"),
      ("https://u:p@ss@host/a@b", "https://REDACTED@host/a@b"),
      ("//u:p@host", "//REDACTED@host"),
      ("https://host/a?token=x&limit=5", "https://host/a?token=REDACTED&limit=5"),
      ("https://host/a?access_token=x=y&&sig=z", "https://host/a?access_token=REDACTED&&sig=REDACTED"),
      (
        "https://host/a?X-Amz-Signature=1&api_key=2&KEY=",
        "https://host/a?X-Amz-Signature=REDACTED&api_key=REDACTED&KEY=REDACTED"
      ),
      ("https://host/cb#id_token=x&state=s", "https://host/cb#id_token=REDACTED&state=s"),
      ("https://host/a?x=1#b?token=2", "https://host/a?x=1#b?token=REDACTED"),
      ("https://host?next=//u:p@other", nil),
      ("http:", nil), ("", nil), ("a//", nil), ("?", nil), ("#", nil), ("https://@", "https://REDACTED@"),
    ] as [(String, String?)]
  )
  func urls(url: String, expected: String?) {
    #expect(Redaction.url(url) == expected ?? url)
  }
}
