import YAML

/// What a test asked of a store that it does not have.
public struct UnknownObject: Error, CustomStringConvertible {
  /// What is missing.
  public let description: String
}

extension ObjectStore {
  /// Puts objects in as they are, status and managed fields included, without asking any rule.
  ///
  /// What a server sets is filled in where it is missing: uid, resourceVersion, creationTimestamp, generation, and the
  /// namespace `default`. Namespaces come into being with their objects.
  public func seed(_ objects: [Value]) throws {
    for object in objects {
      let kind = object.text("kind") ?? ""
      guard let resource = catalogue.resource(apiVersion: object.text("apiVersion") ?? "", kind: kind) else {
        throw UnknownObject(description: "no resource for \(object.text("apiVersion") ?? "") \(kind)")
      }
      try write { (state) throws(APIFailure) in seed(object, resource, &state) }
    }
  }

  /// Puts every object of a YAML stream in as it is; items of a `List` one by one.
  public func seed(yaml: String) throws {
    try seed(Value.documents(in: yaml).flatMap { $0.text("kind") == "List" ? $0["items"]?.items ?? [] : [$0] })
  }

  private func seed(_ object: Value, _ resource: ServedResource, _ state: inout StoreState) {
    var object = object
    if resource.isNamespaced, object.text("metadata", "namespace") == nil {
      object.set("metadata", "namespace", to: "default")
    }
    if let namespace = object.text("metadata", "namespace") { addNamespace(namespace, &state) }
    if object.at("metadata", "uid") == nil { object.set("metadata", "uid", to: .string(state.nextUID())) }
    if object.at("metadata", "creationTimestamp") == nil {
      object.set("metadata", "creationTimestamp", to: .string(KubernetesTime.text(now)))
    }
    if resource.hasGeneration, object.at("metadata", "generation") == nil {
      object.set("metadata", "generation", to: 1)
    }
    if let revision = object.text("metadata", "resourceVersion").flatMap({ Int($0) }) {
      state.skip(to: revision)
    } else {
      object.set("metadata", "resourceVersion", to: .string(String(state.nextRevision())))
    }
    state.put(StoredObject(resource.isCustom ? object.withSortedKeys : object, resource))
  }

  /// Makes a namespace that is not there yet.
  public func addNamespace(_ name: String) {
    try? write { (state) throws(APIFailure) in addNamespace(name, &state) }
  }

  private func addNamespace(_ name: String, _ state: inout StoreState) {
    guard let resource = builtIn.resource(groupVersion: "v1", plural: "namespaces"),
      state.object(resource, "", name) == nil
    else { return }
    let namespace: Value = [
      "kind": "Namespace", "apiVersion": "v1",
      "metadata": [
        "name": .string(name), "labels": ["kubernetes.io/metadata.name": .string(name)],
      ],
      "spec": ["finalizers": ["kubernetes"]], "status": ["phase": "Active"],
    ]
    seed(namespace, resource, &state)
  }

  /// Puts in a CustomResourceDefinition for every custom resource that is served.
  public func seedCustomResourceDefinitions() throws {
    let custom = catalogue.versions.flatMap(\.resources).filter(\.isCustom)
    for (name, resources) in Dictionary(grouping: custom, by: \.qualifiedName).sorted(by: { $0.key < $1.key }) {
      guard let first = resources.first else { continue }
      var names: Value = [
        "plural": .string(first.plural), "singular": .string(first.singular), "kind": .string(first.kind),
        "listKind": .string(first.kind + "List"),
      ]
      names.set("shortNames", to: .sequence(first.shortNames.map { .string($0) }))
      let versions: [Value] = resources.enumerated().map { index, resource in
        ["name": .string(resource.version), "served": true, "storage": .boolean(index == 0)]
      }
      try seed([
        [
          "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
          "metadata": ["name": .string(name)],
          "spec": [
            "group": .string(first.group), "names": names, "scope": first.isNamespaced ? "Namespaced" : "Cluster",
            "versions": .sequence(versions),
          ],
          "status": [
            "conditions": [["type": "Established", "status": "True"]],
            "storedVersions": [.string(first.version)],
          ],
        ]
      ])
    }
  }
}
