/// What WasmPlugin and TrafficExtension share.
enum WasmSchema {
  static let trafficSelector = ObjectShape([
    .field("mode", .choice(["UNDEFINED", "CLIENT", "SERVER", "CLIENT_AND_SERVER"])),
    .field("ports", .list(of: .object(port), unique: .keys(["number"]))),
  ])

  static let port = ObjectShape([
    .required("number", .port)
  ])

  static let vmConfig = ObjectShape([
    .field("env", .list(of: .object(environment), 0...256, unique: .keys(["name"])))
  ])

  static let environment = ObjectShape(
    [
      .required("name", .text(1...256)),
      .field("value", .text(0...2_048)),
      .field("valueFrom", .choice(["INLINE", "HOST"])),
    ],
    checks: [.inlineValue]
  )
}
