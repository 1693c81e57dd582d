import Routing
import Testing

@Suite("Mirrors of a rule") struct MirrorChangeTests {
  private static func mirror(_ subset: String?, _ share: String = "100", of service: String = "reviews") throws
    -> MirrorChange
  {
    MirrorChange(.set(EditedText.target(subset, of: service), try Percentage(share)), naming: EditedText.naming)
  }

  private static func removal(_ subset: String?) -> MirrorChange {
    MirrorChange(.remove(subset.map { EditedText.target($0) }), naming: EditedText.naming)
  }

  static func cases() throws -> [ChangeCase] {
    [
      ChangeCase(
        "another share of the same mirror",
        "mirror: {host: reviews, subset: v3}\nmirrorPercentage: {value: 50}",
        try mirror("v3", "10"),
        "mirror: {host: reviews, subset: v3}\nmirrorPercentage: {value: 10}"
      ),
      ChangeCase(
        "the host in full is the same",
        "mirror: {host: reviews.default.svc.cluster.local, subset: v3}",
        try mirror("v3", "10"),
        "mirror: {host: reviews.default.svc.cluster.local, subset: v3}\nmirrorPercentage:\n  value: 10"
      ),
      ChangeCase(
        "another subset",
        "mirror:\n  host: reviews # ours\n  subset: v2\nmirrorPercentage:\n  value: 10.5",
        try mirror("v3", "10.5"),
        "mirror:\n  host: reviews # ours\n  subset: v3\nmirrorPercentage:\n  value: 10.5"
      ),
      ChangeCase(
        "the older share keeps a whole number",
        "mirror: {host: reviews, subset: v3}\nmirrorPercent: 50",
        try mirror("v3", "10"),
        "mirror: {host: reviews, subset: v3}\nmirrorPercent: 10"
      ),
      ChangeCase(
        "the oldest share gives way to a fraction",
        "mirror: {host: reviews, subset: v3}\nmirror_percent: 50",
        try mirror("v3", "0.1"),
        "mirror: {host: reviews, subset: v3}\nmirrorPercentage:\n  value: 0.1"
      ),
      ChangeCase(
        "the list gets another one",
        "mirrors:\n  - destination: {host: ratings}\n    percentage: {value: 5}",
        try mirror("v3", "10"),
        "mirrors:\n  - destination: {host: ratings}\n    percentage: {value: 5}\n"
          + "  - destination:\n      host: reviews\n      subset: v3\n    percentage:\n      value: 10"
      ),
      ChangeCase(
        "the list has it already",
        "mirrors:\n  - destination: {host: ratings}\n    percentage: {value: 5}",
        try mirror(nil, "6", of: "ratings"),
        "mirrors:\n  - destination: {host: ratings}\n    percentage: {value: 6}"
      ),
    ]
  }

  @Test("change where they stand, in the form that they have", arguments: try cases())
  func changed(change: ChangeCase) throws { try change.check() }

  @Test("are added, and taken away without a trace")
  func added() throws {
    let part = ChangeCase(
      "part",
      "timeout: 2s",
      try Self.mirror("v3", "10"),
      "timeout: 2s\nmirror:\n  host: reviews\n  subset: v3\nmirrorPercentage:\n  value: 10"
    )
    try part.check()
    try part.checkUndone(by: Self.removal(nil))
    try part.checkUndone(by: Self.removal("v3"))
    let whole = ChangeCase("all", "", try Self.mirror("v3"), "mirror:\n  host: reviews\n  subset: v3")
    try whole.check()
    try whole.checkUndone(by: Self.removal("v3"))
  }

  @Test("are taken away one by one")
  func removed() throws {
    let list = "mirrors:\n  - destination: {host: ratings}\n  - destination: {host: reviews, subset: v3}"
    #expect(
      try EditedText(RuleText.with(list)).changing(.standard, Self.removal("v3"))
        == RuleText.with("mirrors:\n  - destination: {host: ratings}")
    )
    #expect(try EditedText(RuleText.with(list)).changing(.standard, Self.removal("v2")) == RuleText.with(list))
    #expect(try EditedText(RuleText.with(list)).changing(.standard, Self.removal(nil)) == RuleText.with(""))
    let older = "mirror: {host: reviews, subset: v3}\nmirrorPercent: 5"
    #expect(try EditedText(RuleText.with(older)).changing(.standard, Self.removal("v3")) == RuleText.with(""))
  }

  @Test("take the port of their host's destinations, and are told before and after")
  func ports() throws {
    let text = EditedText(
      RuleText.with("timeout: 1s").replacing("subset: v1}", with: "subset: v1, port: {number: 9080}}")
    )
    #expect(
      try text.changing(.standard, try Self.mirror("v3"))
        == text.text
        + "      mirror:\n        host: reviews\n        subset: v3\n        port:\n          number: 9080\n"
    )
    #expect(try text.facts(try Self.mirror("v3", "10")) == ["mirror: none -> v3@reviews 10%"])
  }
}
