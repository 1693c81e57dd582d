import Console
import MeshStores
import Resources

extension GetOptions {
  /// The namespace of what is named.
  func namespace(in store: any MeshStore) -> String { mesh.namespace?.argument ?? store.defaultNamespace }

  /// What to list of a kind.
  func query(for kind: ResourceKind, in store: any MeshStore) -> ResourceQuery {
    ResourceQuery(
      kind,
      namespace: isAllNamespaces || !kind.isNamespaced ? nil : namespace(in: store),
      labels: labels,
      fields: fields,
      pageSize: pageSize.count
    )
  }

  /// How the table of a group looks beside those of others.
  func form(of group: ResourceGroup, amid groups: [ResourceGroup], in store: any MeshStore, now: Timestamp)
    -> ResourceTable.Form
  {
    ResourceTable.Form(
      showsNamespace: isAllNamespaces && group.kind.isNamespaced,
      showsKind: groups.count > 1,
      showsAge: store.hasServer,
      now: now
    )
  }
}
