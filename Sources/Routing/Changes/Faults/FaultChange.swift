public import YAML

/// Delays and aborts that a rule injects.
public enum FaultChange: RuleChange {
  /// Sets those that are given; the other stays.
  case set(delay: FaultDelay?, abort: FaultAbort?)
  /// Takes them away.
  case remove(FaultPart)

  private static let share = WrittenShare(field: "percentage", older: ["percent"])

  /// The rule with the fault.
  public func applied(to rule: Value) -> Value {
    switch self {
    case .set(let delay, let abort):
      var fault = rule.field("fault") ?? .mapping([])
      if let delay { fault = fault.setting("delay", to: Self.written(delay, over: fault.field("delay"))) }
      if let abort { fault = fault.setting("abort", to: Self.written(abort, over: fault.field("abort"))) }
      return rule.setting("fault", to: fault)
    case .remove(.all): return rule.setting("fault", to: nil)
    case .remove(let part): return rule.setting(["fault", part.rawValue], to: nil)
    }
  }

  /// The delay and the abort.
  public func facts(of rule: Value) -> [RuleFact] {
    let delay = rule.field(["fault", "delay"])
    let abort = rule.field(["fault", "abort"])
    let length = delay?.field("fixedDelay") ?? delay?.field("exponentialDelay")
    let answer = ["httpStatus", "grpcStatus", "http2Error"].lazy.compactMap { abort?.field($0) }.first
    return [
      RuleFact("delay", delay.map { Self.text(length, $0) }), RuleFact("abort", abort.map { Self.text(answer, $0) }),
    ]
  }

  private static func text(_ what: Value?, _ mapping: Value) -> String {
    "\(what?.plainText ?? "nothing") for \(share.share(in: mapping) ?? .whole)"
  }

  private static func written(_ delay: FaultDelay, over value: Value?) -> Value {
    let delayed = (value ?? .mapping([]))
      .setting("fixedDelay", to: delay.length.written(over: value?.field("fixedDelay")))
      .without(["exponentialDelay"])
    return share.setting(delay.share, in: delayed)
  }

  /// Only one of the answers can be there (Istio `networking/v1/virtual_service.proto`, `HTTPFaultInjection.Abort`).
  private static func written(_ abort: FaultAbort, over value: Value?) -> Value {
    let old = value ?? .mapping([])
    let answered =
      switch abort.answer {
      case .http(let code): old.without(["grpcStatus", "http2Error"]).setting("httpStatus", to: .integer(code))
      case .grpc(let name): old.without(["httpStatus", "http2Error"]).setting("grpcStatus", to: .string(name))
      }
    return share.setting(abort.share, in: answered)
  }
}
