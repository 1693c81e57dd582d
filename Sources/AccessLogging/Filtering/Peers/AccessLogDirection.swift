/// Which of a proxy's two sides wrote a line.
public enum AccessLogDirection: String, CaseIterable, Sendable {
  /// The proxy of who was asked.
  case inbound
  /// The proxy of who asked; that of a gateway is always this one.
  case outbound
}
