/// A command that works on files, or on a mesh where its options name something there.
public protocol OfflineOrMeshCommand: OfflineCommand, MeshCommand {
  /// Whether the options name something of a mesh.
  var asksMesh: Bool { get }
}

extension OfflineOrMeshCommand {
  /// Runs as a task only where a mesh is asked.
  public static var action: CommandAction { CommandAction(either: Self.self) }
}
