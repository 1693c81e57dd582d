import Console
import MeshStores
import Supervision
import System

/// A directory of manifests that is run as a mesh on this machine, and where everything about it is kept.
struct LocalMesh {
  /// The directory as it was given.
  let directory: String
  let folder: StateFolder

  /// `mesh ./bookinfo`.
  var name: String { "mesh \(directory)" }

  /// What to type behind a command for this mesh.
  var flag: String { "--mesh \(directory)" }
}

extension Context {
  /// The local mesh that options name.
  func localMesh(_ choice: LocalMeshChoice) throws(CommandError) -> LocalMesh {
    guard let mesh = try chosenLocalMesh(choice) else {
      throw .input("a local mesh is a directory of manifests, and none is named", next: "pass --mesh DIR")
    }
    return mesh
  }

  /// The local mesh that options, the environment or the user's settings name; nil where none does.
  func chosenLocalMesh(_ choice: LocalMeshChoice) throws(CommandError) -> LocalMesh? {
    var options = MeshOptions()
    options.directory = choice.directory
    let mesh = try MeshChoice(options, environment: environment, settings: try UserSettings(in: environment))
    guard case .directory(let directory) = mesh.mesh else { return nil }
    let stateHome = try stateHome()
    let resolved: String
    do throws(SystemError) { resolved = try Path.resolved(directory) } catch {
      throw error.reason == .notFound
        ? .notFound("there is no directory \(directory)", next: "name one with --mesh") : .failed(error)
    }
    return LocalMesh(directory: directory, folder: StateFolder(of: resolved, below: stateHome))
  }

  /// Where everything is kept about the directory of a store; nil for a store of anything else, and where nothing tells
  /// what the user's files are.
  func stateFolder(of store: any MeshStore) -> StateFolder? {
    guard let directory = (store as? DirectoryStore)?.directory, let stateHome = try? stateHome(),
      let resolved = try? Path.resolved(directory)
    else { return nil }
    return StateFolder(of: resolved, below: stateHome)
  }

  /// The user's directory for state.
  func stateHome() throws(CommandError) -> String {
    guard let path = environment.baseDirectory("XDG_STATE_HOME", belowHome: ".local/state") else {
      throw .input("nothing tells where state is kept", next: "set HOME or XDG_STATE_HOME")
    }
    return path
  }

  /// The status of a mesh that is up.
  func status(of mesh: LocalMesh) throws(CommandError) -> LocalStatus {
    guard let status = LocalStatus.current(of: mesh.folder) else { throw .notUp(mesh) }
    return status
  }
}

extension CommandError {
  /// A mesh is not up that has to be.
  static func notUp(_ mesh: LocalMesh) -> CommandError {
    .notFound("\(mesh.name) is not up", next: "run \"meshctl local up \(mesh.flag)\"")
  }
}
