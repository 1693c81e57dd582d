import Resources
import YAML

extension FaultInjection {
  /// Reads `fault`; nil when nothing of it can be injected.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `TranslateFault`.
  init?(_ node: Node) {
    delay = node.member("delay").flatMap(Self.delay)
    abort = node.member("abort").flatMap(Self.abort)
    if delay == nil, abort == nil { return nil }
  }

  private static func delay(_ node: Node) -> Delay? {
    guard let length = node.duration("fixedDelay"), length != .zero else { return nil }
    let older = node.count("percent").map { Fraction(numerator: min($0, 100), denominator: .hundred) }
    return Delay(length: length, share: node.percentage("percentage").map(Fraction.percent) ?? older ?? .all)
  }

  private static func abort(_ node: Node) -> Abort? {
    let older = node.count("percent").map { Fraction(numerator: min($0, 100), denominator: .hundred) }
    let share = node.percentage("percentage").map(Fraction.percent) ?? older ?? .all
    if let status = node.number("httpStatus") {
      // Envoy refuses others (`envoy/extensions/filters/http/fault/v3/fault.proto`).
      return (200..<600).contains(status) ? Abort(status: .http(status), share: share) : nil
    }
    return GRPCStatus.number(of: node.memberText("grpcStatus")).map { Abort(status: .grpc($0), share: share) }
  }
}
