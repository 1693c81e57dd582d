/// Why a request was answered as it was, by how its response code details begin.
///
/// Source: Envoy's documentation of response code details, and `envoy/stream_info/stream_info.h`.
struct CodeDetails: Hashable, Sendable {
  /// How the details begin.
  let sign: String
  let advice: LogAdvice

  /// Finds what explains the details; nil for some that nothing here does.
  static func explaining(_ details: String) -> CodeDetails? { known.first { details.hasPrefix($0.sign) } }

  init(_ sign: String, _ advice: LogAdvice) {
    self.sign = sign
    self.advice = advice
  }

  /// Those that say most come first.
  static let known = refusals + ways + breaks + forms
}
