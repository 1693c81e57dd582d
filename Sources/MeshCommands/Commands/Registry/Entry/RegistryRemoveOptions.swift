import ArgumentParsing

/// The flags of `meshctl registry remove`.
struct RegistryRemoveOptions: RegistryEntryOptions {
  var mesh = MeshOptions()
  var service = ""
  var machine = MachineAddress.unspecified
  var write = MeshWriteOptions()

  static let arguments: [Argument<Self>] = entryArguments
  static let flags: [Flag<Self>] = entryFlags
}
