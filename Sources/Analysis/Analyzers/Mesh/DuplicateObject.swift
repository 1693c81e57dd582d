import Resources

/// Two objects of one kind, namespace and name: the one applied last wins without a word.
struct DuplicateObject: Analyzer {
  let istioName: StaticString? = nil

  private struct Name: Hashable {
    let group: String
    let kind: String
    let namespace: String
    let name: String
    let cluster: String
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var first: [Name: MeshObject] = [:]
    for object in mesh.objects where !object.name.isEmpty {
      let type = object.identity.type
      let name = Name(
        group: type.group,
        kind: type.kind,
        namespace: object.namespace,
        name: object.name,
        cluster: object.cluster
      )
      guard let other = first[name] else {
        first[name] = object
        continue
      }
      report.add(
        .duplicateObject,
        "\(object.origin) is given twice; the one applied last wins",
        at: object.nameNode,
        of: object,
        notes: [Finding.Note("the same object is here", at: other.nameNode)]
      )
    }
  }
}
