import System

extension LocalStatus {
  /// Every mesh of the user that is up, in order of their directories.
  ///
  /// - Parameter stateHome: the user's directory for state (XDG_STATE_HOME).
  public static func current(below stateHome: String) throws(SystemError) -> [LocalStatus] {
    let folder = Path.join(stateHome, StateFolder.directory)
    let meshes = try PrivateDirectory.names(in: folder).compactMap { name -> LocalStatus? in
      // Other programs may keep other things there, and a mesh may end at any moment.
      guard
        let bytes = try? PrivateFile.read(Path.join(Path.join(folder, name), StateFolder.statusFile), limit: sizeLimit)
      else { return nil }
      return LocalStatus(bytes)
    }
    return meshes.filter(\.supervisor.isRunning).sorted { $0.mesh < $1.mesh }
  }
}
