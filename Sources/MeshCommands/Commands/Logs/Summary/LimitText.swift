import AccessLogging
import Output

/// What came of a limit, for people and for programs.
struct LimitText {
  private static let mostGroups = 3

  private let result: AccessLogLimitResult

  init(_ result: AccessLogLimitResult) { self.result = result }

  /// `× 5xx>1%  1.25%: 5 of 400 requests; broken by reviews.default:9080 v1`
  func line(_ styler: Styler, _ glyphs: Glyphs, width: Int) -> String {
    let palette = Palette.standard
    let isHeld = result.verdict == .held
    let sign = styler.apply(isHeld ? palette.success : palette.error, to: isHeld ? glyphs.right : glyphs.wrong)
    let padding = String(repeating: " ", count: max(0, width - result.limit.text.count))
    return "\(sign) \(TerminalText.escaped(result.limit.text))\(padding)  \(TerminalText.escaped(reason))"
  }

  private var reason: String {
    guard result.verdict != .unjudged else { return "cannot be judged: \(result.reason)" }
    let bounds = result.bounds.map { ", between \($0.lowerBound) and \($0.upperBound) ms" } ?? ""
    let more = result.groups.count - Self.mostGroups
    let groups = result.groups.prefix(Self.mostGroups) + (more > 0 ? ["\(more) more"] : [])
    let broken = groups.isEmpty ? "" : "; broken by \(groups.joined(separator: ", "))"
    return "\(result.observed): \(result.reason)\(bounds)\(broken)"
  }

  /// The result for programs.
  var payload: JSONValue {
    [
      "limit": .string(result.limit.text), "verdict": .string(result.verdict.rawValue),
      "observed": .string(result.observed), "reason": .string(result.reason),
      "bounds": result.bounds.map {
        ["lower": .integer(Int64($0.lowerBound)), "upper": .integer(Int64($0.upperBound))]
      }
        ?? .null,
      "groups": .array(result.groups.map { .string($0) }),
    ]
  }
}
