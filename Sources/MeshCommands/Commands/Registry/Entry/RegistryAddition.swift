import Analysis
import MeshStores
import Resources
import YAML

/// Works out what adds a machine to a service.
struct RegistryAddition {
  private let scene: RegistryScene
  private let options: RegistryAddOptions

  init(_ scene: RegistryScene, _ options: RegistryAddOptions) {
    self.scene = scene
    self.options = options
  }

  /// The writes: the service comes before what serves it.
  func changes() throws(CommandError) -> [RegistryChange] {
    try checkLabels()
    guard let declaration = scene.declaration else {
      let ports = try distinct(options.ports.map { (name: $0.newName, number: $0.number) })
      return [.create(serviceEntry(ports)), .create(workloadEntry(ports, ["app": scene.baseName]))]
    }
    if let selector = RegistryScene.selector(of: declaration) {
      let (ports, added) = try ports(of: declaration)
      return [try service(declaration, adding: added), try machine(ports, selector)].compactMap(\.self)
    }
    let object = declaration.object
    guard object.kind == .serviceEntry, let resource = scene.stored.resource(of: object) else {
      throw .input(
        "\(object.origin) selects no workloads, so that no machine can be added to it",
        next: "give it a selector, such as app: \(scene.baseName)"
      )
    }
    return [try endpoint(in: resource, try ports(of: declaration).ports)]
  }

  // MARK: Ports

  private typealias Port = (name: String, number: Int)

  /// The ports of the machine by the names that the service has for them, and those that it has not.
  private func ports(of declaration: MeshHost) throws(CommandError) -> (ports: [Port], added: [Port]) {
    var ports: [Port] = []
    var added: [Port] = []
    let mayAdd = declaration.object.kind == .serviceEntry && scene.isOwn(declaration.object)
    for port in options.ports {
      let known = declaration.ports.first { known in
        if let name = port.name { known.name == name } else { known.number == port.number }
      }
      if let known {
        ports.append((known.name, port.number))
      } else if mayAdd {
        let new = (name: port.newName, number: port.number)
        ports.append(new)
        added.append(new)
      } else {
        let names = declaration.ports.map { "\($0.name):\($0.number)" }
        throw .input(
          "\(declaration.object.origin) has no port \(port.argument): its ports are \(names.joined(separator: ", "))",
          next: "name one of them, such as \(declaration.ports.first.map { "\($0.name):\(port.number)" } ?? "http:80")"
        )
      }
    }
    return (try distinct(ports), added)
  }

  private func distinct(_ ports: [Port]) throws(CommandError) -> [Port] {
    var names: Set<String> = []
    for port in ports where !names.insert(port.name).inserted {
      throw .input("two ports are called \(port.name)", next: "give each a name of its own: NAME:PORT")
    }
    return ports
  }

  // MARK: Objects

  /// The service with ports that it has not yet; nil where it is none of ours, and nothing is missing.
  private func service(_ declaration: MeshHost, adding ports: [Port]) throws(CommandError) -> RegistryChange? {
    guard scene.isOwn(declaration.object), let resource = scene.stored.resource(of: declaration.object) else {
      return nil
    }
    let place = FieldPath(["spec", "ports", .item(declaration.ports.count)])
    return .edit(resource, ports.map { .insert(place, Self.servicePort($0)) })
  }

  private func machine(_ ports: [Port], _ selector: [String: String]) throws(CommandError) -> RegistryChange {
    let name = "\(scene.baseName)-\(options.machine.namePart)"
    if let own = scene.entries.first(where: { options.machine.isWritten(as: $0.address) }) {
      return .edit(own, edits(of: own, ports))
    }
    let others = scene.stored.mesh.objects(of: .workloadEntry).filter { object in
      object.namespace == scene.namespace && options.machine.isWritten(as: object.spec?.memberText("address") ?? "")
        && selector.allSatisfy {
          object.labels.merging(object.spec?.member("labels")?.textMembers ?? [:]) { $1 }[$0] == $1
        }
    }
    if let other = others.first {
      throw .conflict(
        "\(other.origin) is \(options.machine.argument) already, and was not made by meshctl registry add",
        next: "change it with meshctl apply, or delete it first"
      )
    }
    return .create(workloadEntry(ports, selector, called: name))
  }

  /// What an entry that is there lacks of what is asked for.
  private func edits(of entry: StoredResource, _ ports: [Port]) -> [Edit] {
    let value = try? entry.value
    let wanted: [(path: FieldPath, fields: [(String, Value)])] = [
      (["spec", "ports"], ports.map { ($0.name, .integer(Int64($0.number))) }),
      (["spec", "labels"], (options.labels?.values ?? [:]).sorted { $0.key < $1.key }.map { ($0, .string($1)) }),
      (["metadata", "annotations"], options.annotations.map { ($0.key, .string($0.value)) }),
      (["spec"], options.account.map { [("serviceAccount", .string($0))] } ?? []),
    ]
    return wanted.flatMap { path, fields -> [Edit] in
      let missing = fields.filter { value?.value(at: path.appending(.field($0.0))) != $0.1 }
      if missing.isEmpty { return [] }
      guard value?.value(at: path) != nil else {
        return [.set(path, .mapping(missing.map { .init($0.0, $0.1) }))]
      }
      return missing.map { .set(path.appending(.field($0.0)), $0.1) }
    }
  }

  private func serviceEntry(_ ports: [Port]) -> Value {
    [
      "apiVersion": "networking.istio.io/v1", "kind": "ServiceEntry",
      "metadata": [
        "name": .string(scene.baseName), "namespace": .string(scene.namespace),
        "annotations": .mapping([.init(RegistryScene.annotation, .string(scene.host.name))]),
      ],
      "spec": [
        "hosts": [.string(scene.host.name)], "location": "MESH_INTERNAL", "resolution": "STATIC",
        "ports": .sequence(ports.map(Self.servicePort)),
        "workloadSelector": ["labels": ["app": .string(scene.baseName)]],
      ],
    ]
  }

  private static func servicePort(_ port: Port) -> Value {
    [
      "number": .integer(Int64(port.number)), "name": .string(port.name),
      "protocol": .string(NamedPort.kind(ofName: port.name)),
    ]
  }

  private func workloadEntry(_ ports: [Port], _ selector: [String: String], called name: String? = nil) -> Value {
    let annotations =
      [(RegistryScene.annotation, scene.host.name)] + options.annotations.map { ($0.key, $0.value) }
    return [
      "apiVersion": "networking.istio.io/v1", "kind": "WorkloadEntry",
      "metadata": [
        "name": .string(name ?? "\(scene.baseName)-\(options.machine.namePart)"),
        "namespace": .string(scene.namespace),
        "annotations": .mapping(annotations.map { .init($0.0, .string($0.1)) }),
      ],
      "spec": endpointFields(ports, selector),
    ]
  }

  private func endpointFields(_ ports: [Port], _ selector: [String: String]) -> Value {
    let labels = selector.merging(options.labels?.values ?? [:]) { own, _ in own }.sorted { $0.key < $1.key }
    var fields: [Value.Entry] = [
      .init("address", .string(options.machine.argument)),
      .init("ports", .mapping(ports.map { .init($0.name, .integer(Int64($0.number))) })),
    ]
    if !labels.isEmpty { fields.append(.init("labels", .mapping(labels.map { .init($0.key, .string($0.value)) }))) }
    if let account = options.account { fields.append(.init("serviceAccount", .string(account))) }
    return .mapping(fields)
  }

  /// A ServiceEntry without a selector has its endpoints written in it.
  private func endpoint(in resource: StoredResource, _ ports: [Port]) throws(CommandError) -> RegistryChange {
    let spec = resource.node.member("spec")
    guard spec?.member("resolution")?.text == "STATIC" else {
      throw .input(
        "\(resource.reference) has no endpoints of its own: its resolution is "
          + (spec?.member("resolution")?.text ?? "NONE"),
        next: "set its resolution to STATIC to add a machine"
      )
    }
    if !options.annotations.isEmpty {
      throw .input("endpoints that are written in \(resource.reference) have no annotations", next: "leave them out")
    }
    let item = endpointFields(ports, [:])
    let list = spec?.member("endpoints").map { Array($0.items) } ?? []
    guard let place = list.firstIndex(where: { options.machine.isWritten(as: $0.member("address")?.text ?? "") }) else {
      let path: FieldPath = ["spec", "endpoints"]
      return .edit(
        resource,
        [list.isEmpty ? .set(path, .sequence([item])) : .insert(path.appending(.item(list.count)), item)]
      )
    }
    let path: FieldPath = ["spec", "endpoints", .item(place)]
    let current = try? list[place].value
    let missing = item.entries.filter { entry in current?[entry.key] != entry.value && entry.key != "address" }
    return .edit(resource, missing.map { .set(path.appending(.field($0.key)), $0.value) })
  }

  private func checkLabels() throws(CommandError) {
    for (key, value) in (options.labels?.values ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard TextForm.qualifiedName.matches(ArraySlice(key.utf8)) else {
        throw .input("\"\(key)\" is no key of a label", next: "write --labels KEY=VALUE, such as version=v1")
      }
      guard TextForm.labelValue.matches(ArraySlice(value.utf8)) else {
        throw .input(
          "\"\(value)\" is no value of the label \(key)",
          next: "write --labels KEY=VALUE, such as version=v1"
        )
      }
    }
  }
}

extension StoredResource {
  /// `spec.address`.
  var address: String { node.member("spec")?.member("address")?.text ?? "" }
}
