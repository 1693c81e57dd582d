/// Who is told of requests and answers; secrets are taken out before.
public struct HTTPTrace: Sendable {
  /// Nobody.
  public static let off = HTTPTrace(sink: nil)

  private let sink: (@Sendable (HTTPTraceEvent) -> Void)?

  private init(sink: (@Sendable (HTTPTraceEvent) -> Void)?) { self.sink = sink }

  /// Tells a closure, which may be called on any thread and should be quick.
  public init(_ sink: @escaping @Sendable (HTTPTraceEvent) -> Void) { self.init(sink: sink) }

  func tell(_ event: @autoclosure () -> HTTPTraceEvent) {
    if let sink { sink(event()) }
  }
}
