public import EnvoyAdmin

extension ConfigDumpSelection.Resource {
  /// The name of the list in protobuf's JSON: `dynamicActiveSecrets`.
  public var messageName: String { ProtoName.json(rawValue) }
}
