import YAML

/// A value of an Envoy's runtime (`/runtime`).
public struct RuntimeEntry: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The value that holds, as text: Envoy writes large numbers as `2.14748e+09`.
  public let value: String
  /// The values by layer, the last of them the strongest; empty where a layer has none.
  public let layers: [String]

  init(_ pair: Node.Pair) {
    name = pair.key.text
    value = pair.value.member("final_value")?.text ?? ""
    layers = pair.value.member("layer_values")?.items.map(\.text) ?? []
  }
}
