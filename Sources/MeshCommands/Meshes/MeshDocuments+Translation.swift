import MeshStores
import ProxyConfig
import Resources

extension MeshDocuments {
  /// Reads all of a mesh that decides what its proxies are told.
  static func translatable(
    _ options: MeshOptions,
    in context: Context,
    _ format: ErrorFormat
  ) async throws(CommandError) -> MeshDocuments {
    let settings = ResourceReference(
      .configMap,
      TranslationSettings.configMapName,
      namespace: TranslationSettings.configMapNamespace
    )
    return try await .read(
      options,
      clusterKinds: TranslationInput.clusterKinds,
      named: [settings],
      in: context,
      format
    )
  }

  /// What a translation takes.
  var translationInput: TranslationInput { TranslationInput(documents, defaultNamespace: defaultNamespace) }
}
