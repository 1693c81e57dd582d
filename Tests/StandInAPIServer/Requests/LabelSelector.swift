/// A selector such as `app=reviews,version in (v1, v2),!canary`.
struct LabelSelector: Sendable {
  private enum Requirement: Sendable {
    case isOneOf(String, [String])
    case isNoneOf(String, [String])
    case exists(String)
    case isAbsent(String)
  }

  private let requirements: [Requirement]

  init(_ text: String) throws(APIFailure) {
    var requirements: [Requirement] = []
    for part in Self.parts(of: text) { requirements.append(try Self.requirement(part)) }
    self.requirements = requirements
  }

  var isEmpty: Bool { requirements.isEmpty }

  func matches(_ labels: [String: String]) -> Bool {
    requirements.allSatisfy { requirement in
      switch requirement {
      case .isOneOf(let key, let values): labels[key].map(values.contains) ?? false
      case .isNoneOf(let key, let values): !(labels[key].map(values.contains) ?? false)
      case .exists(let key): labels[key] != nil
      case .isAbsent(let key): labels[key] == nil
      }
    }
  }

  /// Splits at the commas that stand outside of parentheses.
  private static func parts(of text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }.filter { !$0.isEmpty }
  }

  private static func requirement(_ text: String) throws(APIFailure) -> Requirement {
    for (sign, isNegative) in [("!=", true), ("==", false), ("=", false)] {
      guard let range = text.range(ofText: sign) else { continue }
      let (key, value) = (trimmed(text[..<range.lowerBound]), trimmed(text[range.upperBound...]))
      return isNegative ? .isNoneOf(key, [value]) : .isOneOf(key, [value])
    }
    for (word, isNegative) in [(" notin ", true), (" in ", false)] {
      guard let range = text.range(ofText: word) else { continue }
      let list = trimmed(text[range.upperBound...])
      guard list.first == "(", list.last == ")" else { throw unreadable(text) }
      let values = list.dropFirst().dropLast().split(separator: ",").map { trimmed($0) }
      let key = trimmed(text[..<range.lowerBound])
      return isNegative ? .isNoneOf(key, values) : .isOneOf(key, values)
    }
    guard !text.contains(" ") else { throw unreadable(text) }
    return text.first == "!" ? .isAbsent(trimmed(text.dropFirst())) : .exists(text)
  }

  private static func unreadable(_ text: String) -> APIFailure {
    .badRequest("unable to parse requirement: found '\(text)', expected: in, notin, =, ==, !=, gt, lt")
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
