extension TranslationSettings {
  /// The name of the ConfigMap in which a control plane keeps its MeshConfig, below the key `mesh`.
  public static let configMapName = "istio"
  /// The namespace of the ConfigMap.
  public static let configMapNamespace = "istio-system"
}
