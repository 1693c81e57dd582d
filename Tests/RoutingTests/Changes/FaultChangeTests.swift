import Routing
import Testing

@Suite("Faults of a rule") struct FaultChangeTests {
  private static func set(_ delay: String?, _ abort: String? = nil) throws -> FaultChange {
    .set(
      delay: try delay.map { (text) in try FaultDelay(text) },
      abort: try abort.map { (text) in try FaultAbort(text) }
    )
  }

  @Test("are added as a whole, and taken away without a trace")
  func added() throws {
    let change = ChangeCase(
      "both",
      "timeout: 2s # short",
      try Self.set("5s@10%", "503@0.5%"),
      """
      timeout: 2s # short
      fault:
        delay:
          fixedDelay: 5s
          percentage:
            value: 10
        abort:
          httpStatus: 503
          percentage:
            value: 0.5
      """
    )
    try change.check()
    try change.checkUndone(by: FaultChange.remove(.all))
  }

  static func cases() throws -> [ChangeCase] {
    [
      ChangeCase(
        "in a flow mapping",
        "fault: {delay: {fixedDelay: 1s, percentage: {value: 50}}} # slow",
        try set("5s@10%"),
        "fault: {delay: {fixedDelay: 5s, percentage: {value: 10}}} # slow"
      ),
      ChangeCase(
        "the other part stays",
        "fault:\n  delay:\n    fixedDelay: 1s # as measured\n    percentage:\n      value: 50",
        try set(nil, "UNAVAILABLE@1%"),
        "fault:\n  delay:\n    fixedDelay: 1s # as measured\n    percentage:\n      value: 50\n"
          + "  abort:\n    grpcStatus: UNAVAILABLE\n    percentage:\n      value: 1"
      ),
      ChangeCase(
        "the older percent keeps a whole number",
        "fault:\n  delay:\n    percent: 50\n    fixedDelay: 1s",
        try set("5s@10%"),
        "fault:\n  delay:\n    percent: 10\n    fixedDelay: 5s"
      ),
      ChangeCase(
        "the older percent gives way to a fraction",
        "fault:\n  delay:\n    percent: 50\n    fixedDelay: 1s",
        try set("1s@0.5%"),
        "fault:\n  delay:\n    fixedDelay: 1s\n    percentage:\n      value: 0.5"
      ),
      ChangeCase(
        "one kind of answer takes the place of another",
        "fault:\n  abort:\n    httpStatus: 500\n    percentage:\n      value: 1",
        try set(nil, "ABORTED@1%"),
        "fault:\n  abort:\n    percentage:\n      value: 1\n    grpcStatus: ABORTED"
      ),
      ChangeCase(
        "the same length in other words stays",
        "fault:\n  delay:\n    fixedDelay: 5000ms\n    percentage:\n      value: 10.0",
        try set("5s@10%"),
        "fault:\n  delay:\n    fixedDelay: 5000ms\n    percentage:\n      value: 10.0"
      ),
    ]
  }

  @Test("change where they stand, in the form that they have", arguments: try cases())
  func changed(change: ChangeCase) throws { try change.check() }

  @Test("are taken away one by one")
  func removed() throws {
    let both = RuleText.with(
      "fault:\n  delay:\n    fixedDelay: 1s\n    percentage: {value: 5}\n"
        + "  abort:\n    httpStatus: 500\n    percentage: {value: 1}"
    )
    #expect(
      try EditedText(both).changing(.standard, FaultChange.remove(.abort))
        == RuleText.with("fault:\n  delay:\n    fixedDelay: 1s\n    percentage: {value: 5}")
    )
    let one = RuleText.with("fault: {delay: {fixedDelay: 1s}}\ntimeout: 1s")
    #expect(try EditedText(one).changing(.standard, FaultChange.remove(.delay)) == RuleText.with("timeout: 1s"))
    #expect(try EditedText(RuleText.with("")).changing(.standard, FaultChange.remove(.all)) == RuleText.with(""))
  }

  @Test("are told before and after")
  func facts() throws {
    let text = EditedText(RuleText.with("fault: {delay: {percent: 7, fixedDelay: 1s}}"))
    #expect(
      try text.facts(try Self.set(nil, "503")) == ["delay: 1s for 7% -> 1s for 7%", "abort: none -> 503 for 100%"]
    )
    #expect(try text.facts(FaultChange.remove(.all)) == ["delay: 1s for 7% -> none"])
  }
}
