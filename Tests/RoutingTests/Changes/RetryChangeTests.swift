import Routing
import Testing

@Suite("Retries and timeouts of a rule") struct RetryChangeTests {
  private static func retry(_ attempts: String?, perTry: String? = nil, on: String? = nil) throws -> RetryChange {
    .set(
      attempts: try attempts.map { (text) in try Count(text) },
      perTry: try perTry.map { (text) in try RouteDuration(text) },
      on: try on.map { (text) in try RetryWords(text) },
      backoff: nil
    )
  }

  private static func timeout(_ text: String) throws -> TimeoutChange { .set(try RouteDuration(text)) }

  static func cases() throws -> [ChangeCase] {
    [
      ChangeCase("a timeout in its place", "timeout: 10s # long", try timeout("2s"), "timeout: 2s # long"),
      ChangeCase("a quoted timeout", "timeout: \"10s\"", try timeout("500ms"), "timeout: \"500ms\""),
      ChangeCase("an empty timeout", "timeout:", try timeout("2s"), "timeout: 2s"),
      ChangeCase("the same timeout in other words", "timeout: 0.5s", try timeout("500ms"), "timeout: 0.5s"),
      ChangeCase(
        "only what is given of retries",
        "retries: {attempts: 2, retryOn: 5xx, backoff: 25ms}",
        try retry("3", perTry: "500ms"),
        "retries: {attempts: 3, retryOn: 5xx, backoff: 25ms, perTryTimeout: 500ms}"
      ),
      ChangeCase(
        "the attempts that are there stay",
        "retries:\n  # a few\n  attempts: 2",
        try retry(nil, on: "5xx,503"),
        "retries:\n  # a few\n  attempts: 2\n  retryOn: 5xx,503"
      ),
      ChangeCase(
        "none at all, and nothing that needs some",
        "retries:\n  attempts: 2\n  perTryTimeout: 1s\n  retryOn: 5xx",
        try retry("0"),
        "retries:\n  attempts: 0"
      ),
    ]
  }

  @Test("change where they stand", arguments: try cases())
  func changed(change: ChangeCase) throws { try change.check() }

  @Test("are added, and taken away without a trace")
  func added() throws {
    let timeout = ChangeCase("timeout", "rewrite: {uri: /a}", try Self.timeout("2s"), "rewrite: {uri: /a}\ntimeout: 2s")
    try timeout.check()
    try timeout.checkUndone(by: TimeoutChange.remove)
    let retry = ChangeCase(
      "retries",
      "",
      try Self.retry("3", perTry: "500ms", on: "5xx,reset"),
      "retries:\n  attempts: 3\n  perTryTimeout: 500ms\n  retryOn: 5xx,reset"
    )
    try retry.check()
    try retry.checkUndone(by: RetryChange.remove)
  }

  @Test("need attempts")
  func attempts() throws {
    let none = EditedText(RuleText.with(""))
    #expect(throws: RuleRefusal.missingAttempts) { try none.changing(.standard, try Self.retry(nil, on: "5xx")) }
    #expect(throws: RuleRefusal.missingAttempts) { try none.changing(.standard, try Self.retry("0", on: "5xx")) }
  }

  @Test("are told before and after, with Istio's default")
  func facts() throws {
    #expect(
      try EditedText(RuleText.with("")).facts(try Self.retry("3", on: "5xx"))
        == ["attempts: 2 by default -> 3", "retry on: none -> 5xx"]
    )
    #expect(try EditedText(RuleText.with("timeout: 1s")).facts(TimeoutChange.remove) == ["timeout: 1s -> none"])
  }

  @Test("belong to HTTP")
  func layers() throws {
    let tcp = EditedText(
      """
      {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: r}, \
      spec: {hosts: [reviews], tcp: [{route: [{destination: {host: reviews}}]}]}}
      """
    )
    #expect(throws: RuleRefusal.notHTTP(rule: "tcp[0]")) { try tcp.changing(.standard, TimeoutChange.remove) }
  }
}
