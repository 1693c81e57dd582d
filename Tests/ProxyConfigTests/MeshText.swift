import Diagnostics
import ProxyConfig
import YAML

/// A mesh written as text.
enum MeshText {
  /// The input of one text.
  static func input(_ text: String, name: String = "mesh.yaml") -> TranslationInput {
    TranslationInput(Parser.documents(in: SourceFile(name: name, text: text)))
  }

  /// The translation of one text.
  static func translation(
    _ text: String,
    for identity: ProxyIdentity = ProxyIdentity(),
    target: TranslationTarget = .istiod
  ) -> Translation {
    Translation(input(text), for: identity, target: target)
  }
}
