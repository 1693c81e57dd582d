import Output
import YAML

/// What earlier versions of Envoy's API and of Istio's wrote otherwise.
enum OlderSpelling {
  /// The members of a message with the names of today.
  static func today(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    members.map { member in
      switch member.name {
      // envoy.config.route.v3.HeaderMatcher before string_match.
      case "exact_match", "exactMatch": matching("exact", member)
      case "prefix_match", "prefixMatch": matching("prefix", member)
      case "suffix_match", "suffixMatch": matching("suffix", member)
      case "contains_match", "containsMatch": matching("contains", member)
      case "safe_regex_match", "safeRegexMatch": matching("safe_regex", member)
      // envoy.config.core.v3.HeaderValueOption before append_action.
      case "append":
        .init("append_action", member.value == .bool(false) ? "OVERWRITE_IF_EXISTS_OR_ADD" : "APPEND_IF_EXISTS_OR_ADD")
      // envoy.config.core.v3.DataSource has a text as bytes too.
      case "inline_bytes", "inlineBytes": .init("inline_string", decoded(member.value))
      default: member
      }
    }
  }

  private static func matching(_ way: String, _ member: JSONValue.Member) -> JSONValue.Member {
    JSONValue.Member("string_match", .object([JSONValue.Member(way, member.value)]))
  }

  private static func decoded(_ value: JSONValue) -> JSONValue {
    guard case .string(let text) = value, let bytes = Base64Text.decode(ArraySlice(text.utf8)) else { return value }
    return .string(String(decoding: bytes, as: UTF8.self))
  }

  /// `/apis/networking.istio.io/namespaces/…` for `/apis/networking.istio.io/v1alpha3/namespaces/…`: an object is the
  /// same in every version.
  static func withoutVersion(_ path: String) -> String {
    let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.count == 8, pieces[1] == "apis", pieces[4] == "namespaces" else { return path }
    return (pieces[..<3] + ["v1"] + pieces[4...]).joined(separator: "/")
  }
}
