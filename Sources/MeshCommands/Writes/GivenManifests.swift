import ArgumentParsing
import Console
import Diagnostics
import MeshStores
import Resources
import YAML

/// The manifests that a command was given, read whole.
struct GivenManifests {
  /// Every document, in the order of the inputs.
  let documents: [Document]
  /// The names of the inputs.
  let names: [String]

  /// Reads everything that the options name; nothing is done with some of it if the rest cannot be read.
  init(_ options: ManifestOptions, in context: Context) throws(CommandError) {
    try self.init(try options.findInputs(in: context), in: context)
  }

  /// Reads inputs to their ends.
  init(_ inputs: [ManifestInput], in context: Context) throws(CommandError) {
    var documents: [Document] = []
    for input in inputs {
      var reader = try ManifestReader(input, in: context)
      while let document = try reader.next() { documents.append(document) }
    }
    self.documents = documents
    names = inputs.map(\.name)
  }

  /// Takes documents that were read already.
  init(_ documents: [Document], names: [String]) {
    self.documents = documents
    self.names = names
  }

  /// Shows what is wrong with the text, and refuses it.
  func checkText(in context: Context, _ format: ErrorFormat) throws(CommandError) {
    let broken = documents.filter(\.hasErrors)
    for document in broken { context.show(document.diagnostics, in: document.source, as: format) }
    if let first = broken.first { throw .input("\(first.source.name) is no manifest", next: "mend it first") }
  }

  /// The objects, in the order of the text: at least one, none twice, all of the namespace that was asked for.
  ///
  /// - Parameters:
  ///   - namespace: the one that a flag asks for.
  ///   - defaultNamespace: that of objects that name none.
  func objects(namespace: NamespaceName?, defaultNamespace: String) throws(CommandError) -> [GivenObject] {
    var objects: [GivenObject] = []
    var known: [ResourceReference: GivenObject] = [:]
    for listed in documents.flatMap(\.objects) {
      let object = try Self.object(listed, defaultNamespace: defaultNamespace)
      try Self.checkNamespace(of: object, namespace)
      if let other = known.updateValue(object, forKey: object.reference) {
        throw .input(
          "\(object.reference.place) is given more than once: at \(other.place) and \(object.place)",
          next: "remove all but one"
        )
      }
      objects.append(object)
    }
    try checkObjects()
    return objects
  }

  /// Refuses manifests without any object.
  func checkObjects() throws(CommandError) {
    guard documents.allSatisfy(\.objects.isEmpty) else { return }
    throw .input(
      "\(names.joined(separator: ", ")) \(names.count == 1 ? "holds" : "hold") no Kubernetes objects",
      next: "every object needs an apiVersion and a kind"
    )
  }

  private static func object(_ listed: ListedObject, defaultNamespace: String) throws(CommandError) -> GivenObject {
    let node = listed.node
    let source = node.document.source
    guard !listed.identity.name.isEmpty else {
      throw .input(
        "\(ResourcePlace(source, at: node.range.start)): the \(listed.identity.type.kind) has no metadata.name",
        next: "name it: with a generateName it would be another object each time"
      )
    }
    let value: Value
    do throws(ValueError) { value = try node.value } catch {
      throw .input("\(ResourcePlace(source, at: error.range.start)): \(error.message)", next: nil)
    }
    return GivenObject(
      reference: ResourceReference(listed.identity, defaultNamespace: defaultNamespace),
      type: listed.identity.type,
      node: node,
      value: value
    )
  }

  /// kubectl refuses such an object, too (cli-runtime `pkg/resource/visitor.go`, `RequireNamespace`).
  private static func checkNamespace(of object: GivenObject, _ namespace: NamespaceName?) throws(CommandError) {
    guard let namespace, object.reference.kind.isNamespaced, object.reference.namespace != namespace.argument else {
      return
    }
    throw .input(
      "\(object.place): the namespace of the object is \(object.reference.namespace), and not \(namespace.argument)",
      next: "pass --namespace=\(object.reference.namespace), or none"
    )
  }
}
