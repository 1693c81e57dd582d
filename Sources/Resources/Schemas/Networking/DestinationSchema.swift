/// Where traffic goes: a host, one of its subsets, one of its ports.
enum DestinationSchema {
  static let destination = ObjectShape([
    .required("host", .text),
    .field("port", .object(portSelector)),
    .field("subset", .text),
  ])

  static let portSelector = ObjectShape([
    .field("number", .uint32)
  ])
}
