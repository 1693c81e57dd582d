import YAML

/// Istio's own way to leave findings of an object out: `galley.istio.io/analyze-suppress: IST0107,IST0118` or `*`.
///
/// Source: Istio `pkg/config/analysis/analyzers/util/constants.go` and `local/istiod_analyze.go`.
enum SuppressAnnotation {
  /// Whether the object of a finding asks for it to be left out.
  static func covers(_ finding: Finding) -> Bool {
    guard let list = finding.object?.annotation("galley.istio.io/analyze-suppress")?.text else { return false }
    return list.split(separator: ",").contains { word in
      let word = word.filter { $0 != " " }
      return word == "*" || FindingCode(named: word) == finding.code
    }
  }
}
