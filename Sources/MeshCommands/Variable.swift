import ArgumentParsing

/// The environment variables that are told about in help and manual pages.
enum Variable {
  /// Those that all commands heed.
  static var everywhere: [Term] {
    [
      Term("NO_COLOR", "Turns colour off."),
      Term("CLICOLOR_FORCE", "Turns colour on, also where output is not a terminal, unless it is 0."),
      Term("TERM", "Turns colour and the pager off if it is dumb."),
      Term("COLUMNS", "The width of the output, in place of that of the terminal."),
      Term("LINES", "The height of the output, in place of that of the terminal."),
      Term("MESHCTL_PAGER", "The pager for help that is longer than the terminal; none if it is empty or cat."),
      Term("PAGER", "The same where MESHCTL_PAGER is not set; without both it is less."),
      Term("LESS", "The options of less; FRX without it."),
      Term("LC_ALL", "The locale, before LC_CTYPE and LANG: drawings are ASCII unless it is UTF-8."),
    ]
  }

  /// What names a mesh.
  static var mesh: [Term] {
    [
      Term("MESHCTL_MESH", "A directory of manifests to work on, unless flags name another mesh."),
      Term("KUBECONFIG", "The kubeconfig files, with colons between them; ~/.kube/config without it."),
      Term("HTTPS_PROXY", "The proxy to the API server, unless the kubeconfig or NO_PROXY says otherwise."),
      Term("NO_PROXY", "The hosts that are reached without a proxy."),
    ]
  }

  /// What names a mesh of this machine, and where what belongs to it is.
  static var localMesh: [Term] {
    [
      Term("MESHCTL_MESH", "The directory of manifests, unless --mesh names one."),
      stateHome,
    ]
  }

  /// Where what belongs to a mesh of this machine is.
  static var stateHome: Term {
    Term("XDG_STATE_HOME", "The directory of state, if it is an absolute path; ~/.local/state without it.")
  }

  /// The Envoy of this machine.
  static var envoy: Term { Term("MESHCTL_ENVOY", "The path of Envoy, unless --envoy names one.") }

  /// What commands that run a mesh on this machine heed.
  static var local: [Term] {
    localMesh + [envoy, Term("PATH", "The directories in which envoy is looked for.")]
  }

  /// Where commands that read manifests put what does not fit into memory.
  static var temporaryDirectory: Term {
    Term(
      "TMPDIR",
      "The directory of temporary files, for standard input above 64 MiB and edited output above 32 MiB; /tmp without it."
    )
  }

  /// What tells the shell in use.
  static var shell: Term { Term("SHELL", "The path of the shell in use.") }

  /// Where names for completion are kept.
  static var cacheHome: Term {
    Term(
      "XDG_CACHE_HOME",
      "The directory in which names for completion are kept for a minute, if it is an absolute path; ~/.cache without it."
    )
  }

  /// How long completion may look for names.
  static var completionLimit: Term {
    Term(
      "MESHCTL_COMPLETION_LIMIT",
      "The milliseconds in which completion must find names, or does without; 80 without it."
    )
  }

  /// Where files of the user are.
  static var home: [Term] {
    [
      Term("HOME", "Your home directory."),
      Term("XDG_DATA_HOME", "The directory of your data, if it is an absolute path; ~/.local/share without it."),
      Term("XDG_CONFIG_HOME", "The directory of your settings, if it is an absolute path; ~/.config without it."),
    ]
  }
}
