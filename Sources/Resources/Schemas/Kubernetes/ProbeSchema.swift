/// What the kubelet asks and tells a container.
enum ProbeSchema {
  static let lifecycle = ObjectShape([
    .field("postStart", .object(handler)),
    .field("preStop", .object(handler)),
    .field("stopSignal", .text),
  ])

  static let handler = ObjectShape([
    .field("exec", .object(exec)),
    .field("httpGet", .object(httpGet)),
    .field("sleep", .object(sleep)),
    .field("tcpSocket", .object(tcpSocket)),
  ])

  static let exec = ObjectShape([
    .field("command", .texts)
  ])

  static let httpGet = ObjectShape([
    .field("host", .text),
    .field("httpHeaders", .list(of: .object(httpHeader))),
    .field("path", .text),
    .required("port", .integerOrText),
    .field("scheme", .choice(["HTTP", "HTTPS"])),
  ])

  static let httpHeader = ObjectShape([
    .required("name", .text),
    .required("value", .text),
  ])

  static let sleep = ObjectShape([
    .required("seconds", .int64)
  ])

  static let tcpSocket = ObjectShape([
    .field("host", .text),
    .required("port", .integerOrText),
  ])

  static let probe = ObjectShape([
    .field("exec", .object(exec)),
    .field("failureThreshold", .int32),
    .field("grpc", .object(grpc)),
    .field("httpGet", .object(httpGet)),
    .field("initialDelaySeconds", .int32),
    .field("periodSeconds", .int32),
    .field("successThreshold", .int32),
    .field("tcpSocket", .object(tcpSocket)),
    .field("terminationGracePeriodSeconds", .int64),
    .field("timeoutSeconds", .int32),
  ])

  static let grpc = ObjectShape([
    .required("port", .int32),
    .field("service", .text),
  ])
}
