import Diagnostics

extension CatalogueEntry {
  static let readersDisagree = CatalogueEntry(
    "ReadersDisagree",
    .warning,
    meaning: "Tools read this text in different ways.",
    reason: """
      What kubectl sends to the cluster is not what other readers of YAML see. Write it in the form that all read alike.
      """,
    wrong: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        mode: safe
        <<: {mode: fast}
      """,
    right: """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: settings
      data:
        mode: safe
      """
  )
}
