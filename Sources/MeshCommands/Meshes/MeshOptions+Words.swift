import ArgumentParsing
import Output

extension MeshOptions {
  /// The flags that name the same mesh again, quoted for a shell; no secrets among them.
  var words: [String] {
    var words: [String] = []
    if let directory { words += ["--mesh", ShellWord.quoted(directory.argument)] }
    if let context { words += ["--context", ShellWord.quoted(context)] }
    if let kubeconfig { words += ["--kubeconfig", ShellWord.quoted(kubeconfig.argument)] }
    if let namespace { words += ["-n", ShellWord.quoted(namespace.argument)] }
    return words
  }
}
