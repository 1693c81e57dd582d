/// What the routing rules of `config.istio.io/v1alpha2` share: references to services, and ways to write durations.
enum IstioServiceSchema {
  static let service = ObjectShape(
    [
      .field("name", .text),
      .field("service", .text),
      .field("namespace", .text),
      .field("domain", .text),
      .field("labels", .textMap),
    ],
    [.atMostOne("name", "service")]
  )

  static let stringMatch = ObjectShape(
    [
      .field("exact", .text),
      .field("prefix", .text),
      .field("regex", .text),
    ],
    [.atMostOne("exact", "prefix", "regex")]
  )

  static let percent: Shape = .number(0...100)
}
