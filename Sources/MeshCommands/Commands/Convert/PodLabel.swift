import ArgumentParsing
import Resources

/// One label that pods have, as a word of the command line: `istio=ingressgateway`.
struct PodLabel: ArgumentValue, Hashable {
  let key: String
  let value: String

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, TextForm.qualifiedName.matches(Array(parts[0].utf8)[...]),
      TextForm.labelValue.matches(Array(parts[1].utf8)[...])
    else {
      throw .malformed(expected: "KEY=VALUE, such as istio=ingressgateway")
    }
    (key, value) = (parts[0], parts[1])
  }

  private init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }

  /// That of the ingress gateway that Istio installs.
  static let ingressGateway = PodLabel("istio", "ingressgateway")

  var argument: String { "\(key)=\(value)" }
}
