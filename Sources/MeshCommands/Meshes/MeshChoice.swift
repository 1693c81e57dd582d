import ArgumentParsing
import Console
import Kubernetes

/// Which mesh a command works on, and what said so.
struct MeshChoice {
  /// A mesh by its whereabouts.
  enum Mesh {
    /// A directory of manifests.
    case directory(String)
    /// The cluster of a connection.
    case cluster(ConnectionOptions)
  }

  /// What decided.
  enum Reason: String {
    /// A flag of the command line.
    case flag
    /// The variable `MESHCTL_MESH`.
    case variable
    /// `meshctl context use`.
    case settings
    /// The current context of the kubeconfig.
    case kubeconfig
  }

  let mesh: Mesh
  let reason: Reason

  /// Whether it is a cluster.
  var isCluster: Bool {
    switch mesh {
    case .directory: false
    case .cluster: true
    }
  }

  /// The context that something other than the kubeconfig names.
  var contextName: String? {
    switch mesh {
    case .directory: nil
    case .cluster(let options): options.context
    }
  }

  /// Chooses. The order: flags, `MESHCTL_MESH`, the user's settings, the kubeconfig.
  init(_ options: MeshOptions, environment: Environment, settings: @autoclosure () throws(CommandError) -> UserSettings)
    throws(CommandError)
  {
    if let directory = options.directory {
      (mesh, reason) = (.directory(directory.argument), .flag)
    } else if options.namesCluster {
      (mesh, reason) = (.cluster(options.connection), .flag)
    } else if let directory = environment.nonEmpty("MESHCTL_MESH") {
      (mesh, reason) = (.directory(directory), .variable)
    } else {
      var connection = options.connection
      switch try settings().mesh {
      case .directory(let directory)?: (mesh, reason) = (.directory(directory), .settings)
      case .context(let context, let kubeconfig)?:
        connection.context = context
        connection.kubeconfig = kubeconfig
        (mesh, reason) = (.cluster(connection), .settings)
      case nil: (mesh, reason) = (.cluster(connection), .kubeconfig)
      }
    }
  }
}
