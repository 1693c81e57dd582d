import Console
import Diagnostics
import System
import YAML

/// What `meshctl context use` keeps: the mesh to work on when nothing else is said. The kubeconfig is never written.
struct UserSettings: Equatable {
  /// The mesh of commands that name none; nil leaves it to the kubeconfig.
  var mesh: Mesh?

  /// A mesh by its whereabouts.
  enum Mesh: Equatable {
    /// A directory of manifests, by its absolute path.
    case directory(String)
    /// A context, of a kubeconfig by its absolute path or of the usual ones.
    case context(String, kubeconfig: String?)
  }

  /// Nothing was chosen.
  static let none = UserSettings(mesh: nil)

  /// More than any such file needs.
  private static let sizeLimit = 1 << 20

  /// Where the settings are; nil if nothing tells where files of the user go.
  static func path(in environment: Environment) -> String? {
    environment.baseDirectory("XDG_CONFIG_HOME", belowHome: ".config").map { "\($0)/meshctl/config.yaml" }
  }

  private init(mesh: Mesh?) { self.mesh = mesh }

  /// Reads the settings; without a file there are none. A file that others may have written is refused; a link to one
  /// of the user's own is followed, as managers of such files make them.
  init(in environment: Environment) throws(CommandError) {
    guard let path = Self.path(in: environment) else { return }
    let bytes: [UInt8]
    do throws(SystemError) { bytes = try PrivateFile.read(path, limit: Self.sizeLimit, followingLinks: true) } catch {
      guard error.reason == .notFound else { throw .failed(error, next: "mend or remove \(path)") }
      return
    }
    let document = Parser.parse(SourceFile(name: path, bytes: bytes))
    guard !document.hasErrors else {
      throw .input("\(path) is no YAML: \(document.diagnostics.first?.message ?? "")", next: "mend or remove it")
    }
    if let directory = document.root?.member("mesh")?.string {
      mesh = .directory(directory)
    } else if let context = document.root?.member("context")?.string {
      mesh = .context(context, kubeconfig: document.root?.member("kubeconfig")?.string)
    }
  }

  /// Writes the settings, for the user alone.
  func write(in environment: Environment) throws(CommandError) -> String {
    guard let path = Self.path(in: environment) else {
      throw .input("nothing tells where settings are kept", next: "set HOME or XDG_CONFIG_HOME")
    }
    let fields: Value =
      switch mesh {
      case nil: .mapping([])
      case .directory(let directory): ["mesh": .string(directory)]
      case .context(let name, nil): ["context": .string(name)]
      case .context(let name, let kubeconfig?): ["context": .string(name), "kubeconfig": .string(kubeconfig)]
      }
    let text = "# The mesh that meshctl works on when nothing else is said: meshctl context use\n"
    do throws(SystemError) {
      try Directory.create(Path.parent(of: path) ?? ".", permissions: 0o700)
      try AtomicFile.write(Array((text + Emitter().text(for: fields) + "\n").utf8), to: path, newFilePermissions: 0o600)
    } catch {
      throw .failed(error)
    }
    return path
  }
}
