import ArgumentParsing

/// The flags of `meshctl registry add`.
struct RegistryAddOptions: RegistryEntryOptions {
  var mesh = MeshOptions()
  var service = ""
  var machine = MachineAddress.unspecified
  var ports: [NamedPort] = []
  var labels: LabelList?
  var annotations: [AnnotationArgument] = []
  var account: String?
  var write = MeshWriteOptions()

  static let arguments: [Argument<Self>] =
    entryArguments + [
      .remaining("[NAME:]PORT", \.ports, atLeast: 1, help: "a port of the machine, with the name that the service has")
    ]

  static let flags: [Flag<Self>] =
    [
      .value("labels", short: "l", "LABELS", \.labels, help: "labels of the machine, such as version=v1,tier=db"),
      .values("annotations", short: "a", "KEY=VALUE", \.annotations, help: "an annotation of the machine"),
      .value("serviceaccount", "NAME", \.account, help: "the account whose identity the machine has"),
    ] + entryFlags
}
