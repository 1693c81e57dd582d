import YAML

extension ServedResource {
  /// What a CustomResourceDefinition brings: a resource for each version that is served, once it is established.
  static func all(of definition: Value) -> [ServedResource] {
    let conditions = definition.at("status", "conditions")?.items ?? []
    guard conditions.contains(where: { $0.text("type") == "Established" && $0.text("status") == "True" }),
      let spec = definition["spec"], let kind = spec.text("names", "kind"), let plural = spec.text("names", "plural")
    else { return [] }
    return (spec["versions"]?.items ?? []).filter { $0["served"]?.truth == true }.map { version in
      ServedResource(
        group: spec.text("group") ?? "",
        version: version.text("name") ?? "",
        plural: plural,
        kind: kind,
        singular: spec.text("names", "singular") ?? kind.lowercased(),
        isNamespaced: spec.text("scope") == "Namespaced",
        verbs: APICatalogue.customVerbs,
        shortNames: spec.at("names", "shortNames")?.items.compactMap(\.string) ?? [],
        categories: spec.at("names", "categories")?.items.compactMap(\.string) ?? [],
        subresources: version.at("subresources", "status") == nil
          ? [] : [Subresource(name: "status", kind: nil, groupVersion: nil, verbs: ["get", "patch", "update"])],
        isCustom: true,
        printerColumns: version["additionalPrinterColumns"]?.items.map(PrinterColumn.init)
      )
    }
  }
}
