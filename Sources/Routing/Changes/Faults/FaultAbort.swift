import Analysis

/// An answer in place of some requests: `503@1%`, `UNAVAILABLE@1%`, or `503` for all.
public struct FaultAbort: WrittenValue {
  /// What is answered.
  public enum Answer: Hashable, Sendable {
    /// A status of HTTP: 200 to 599.
    case http(Int64)
    /// A status of gRPC by name.
    case grpc(String)
  }

  /// The answer.
  public let answer: Answer
  /// How many requests get it.
  public let share: Percentage

  /// Reads an abort.
  public init(_ text: String) throws(WritingMistake) {
    let parts = try FaultShare(text)
    share = parts.share
    if GRPCStatusName.all.contains(parts.fault) {
      answer = .grpc(parts.fault)
      return
    }
    guard let code = Int64(parts.fault) else {
      throw .malformed(expected: "a status such as 503@1%, or one of gRPC such as UNAVAILABLE@1%")
    }
    // RFC 9110 §15; Envoy refuses others (`envoy/extensions/filters/http/fault/v3/fault.proto`).
    guard 200...599 ~= code else { throw .refused("a status is between 200 and 599") }
    answer = .http(code)
  }

  /// As it is written on the command line.
  public var description: String { "\(answer)@\(share)" }
}

extension FaultAbort.Answer: CustomStringConvertible {
  /// The number or the name.
  public var description: String {
    switch self {
    case .http(let code): String(code)
    case .grpc(let name): name
    }
  }
}
