import ArgumentParsing

extension HelpTopics {
  /// `meshctl help meshes`.
  static var meshes: HelpTopic {
    HelpTopic(
      "meshes",
      summary: "What commands read as a mesh: manifests",
      [
        .paragraph(
          """
          A mesh is given as manifests: the objects of Kubernetes and Istio in YAML or JSON, as kubectl apply takes \
          them. -f says where they are and may be repeated; they are read in the order given.
          """
        ),
        .terms(
          "Inputs",
          [
            Term("FILE", "One file, whatever its name ends with. It must hold an object."),
            Term(
              "DIRECTORY",
              "Its files that end in .yaml, .yml or .json, in the order of their names; with -R those of the "
                + "directories below, too. Names that begin with a dot, links to directories, and what is no regular "
                + "file are passed over. A file without objects is no mistake here."
            ),
            Term("-", "Standard input, once; what kubectl get -o yaml prints, for example."),
          ]
        ),
        .paragraph(
          """
          A file may hold many documents, parted by lines of ---. A document with an apiVersion and a kind is an \
          object. The items of a List, which is what kubectl get prints, are objects as well.
          """
        ),
        .paragraph(
          """
          An object without metadata.namespace is in the namespace that -n names, and in default without it.
          """
        ),
      ]
    )
  }
}
