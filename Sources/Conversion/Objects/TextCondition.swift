import Resources
import YAML

/// What a text has to be.
enum TextCondition: Hashable {
  case exact(String)
  case prefix(String)
  case regex(String)
  /// It only has to be there.
  case present

  /// Reads Istio's form; one without a form, or the pattern `*`, only asks for presence.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `TranslateRouteMatch`.
  init(istio node: Node) {
    if let text = node.member("exact")?.text {
      self = .exact(text)
    } else if let text = node.member("prefix")?.text {
      self = .prefix(text)
    } else if let pattern = node.member("regex")?.text, pattern != "*" {
      self = .regex(pattern)
    } else {
      self = .present
    }
  }

  /// Istio's form.
  var istioValue: Value {
    switch self {
    case .exact(let text): ["exact": .string(text)]
    case .prefix(let text): ["prefix": .string(text)]
    case .regex(let pattern): ["regex": .string(pattern)]
    case .present: [:]
    }
  }

  /// A text as a pattern that finds it alone.
  static func quoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      if "\\.+*?()|[]{}^$".contains(character) { quoted += "\\" }
      quoted.append(character)
    }
    return quoted
  }
}
