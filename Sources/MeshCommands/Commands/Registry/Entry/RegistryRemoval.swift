import Analysis
import MeshStores
import Resources
import YAML

/// Works out what takes a machine out of a service: what `RegistryAddition` put in, and nothing else.
struct RegistryRemoval {
  private let scene: RegistryScene
  private let machine: MachineAddress

  init(_ scene: RegistryScene, _ machine: MachineAddress) {
    self.scene = scene
    self.machine = machine
  }

  /// The writes: what serves comes before the service.
  func changes() throws(CommandError) -> [RegistryChange] {
    let entries = scene.entries
    let own = entries.filter { machine.isWritten(as: $0.address) }
    if !own.isEmpty {
      return own.map(RegistryChange.delete) + service(servedBy: entries.filter { !machine.isWritten(as: $0.address) })
    }
    if let declaration = scene.declaration, declaration.object.kind == .serviceEntry,
      let resource = scene.stored.resource(of: declaration.object), let edits = edits(of: resource)
    {
      return [.edit(resource, edits)]
    }
    throw missing
  }

  /// The service that was made for machines goes with the last of them, and ports that no other has go, too.
  private func service(servedBy others: [StoredResource]) -> [RegistryChange] {
    guard let declaration = scene.declaration, scene.isOwn(declaration.object),
      let resource = scene.stored.resource(of: declaration.object)
    else { return [] }
    if others.isEmpty { return [.delete(resource)] }
    var names: Set<String> = []
    for other in others {
      for pair in other.node.member("spec")?.member("ports").map({ Array($0.pairs) }) ?? [] {
        names.insert(pair.key.text)
      }
    }
    let edits = declaration.ports.enumerated().filter { !names.contains($0.element.name) }.map { place, _ in
      Edit.remove(["spec", "ports", .item(place)])
    }
    return edits.isEmpty || edits.count == declaration.ports.count ? [] : [.edit(resource, edits)]
  }

  /// Nil where no endpoint that is written in a ServiceEntry has the address.
  private func edits(of resource: StoredResource) -> [Edit]? {
    let list = resource.node.member("spec")?.member("endpoints").map { Array($0.items) } ?? []
    let places = list.indices.filter { machine.isWritten(as: list[$0].member("address")?.text ?? "") }
    guard !places.isEmpty else { return nil }
    if places.count == list.count { return [.remove(["spec", "endpoints"])] }
    return places.map { .remove(["spec", "endpoints", .item($0)]) }
  }

  private var missing: CommandError {
    let others = scene.stored.mesh.objects(of: .workloadEntry).filter {
      $0.namespace == scene.namespace && machine.isWritten(as: $0.spec?.memberText("address") ?? "")
    }
    if let other = others.first {
      return .conflict(
        "\(other.origin) was not made by meshctl registry add for \(scene.host.name)",
        next: "take it out with meshctl delete workloadentry \(other.name) -n \(other.namespace)"
      )
    }
    let known = scene.entries.map(\.address).sorted()
    return .notFound(
      "no machine \(machine.argument) was added to \(scene.host.name) in \(scene.meshName)",
      next: known.isEmpty ? nil : "its machines are \(known.joined(separator: ", "))"
    )
  }
}
