/// Names of HTML's character references that occur in Chinese pages.
enum RepairEntities {
  static let named: [String: Scalar] = [
    // Spaces and what has no width; &nbsp; also where a letter of it was lost.
    "nbsp": "\u{A0}", "bsp": "\u{A0}", "nbp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "shy": "\u{AD}", "lrm": "\u{200E}", "rlm": "\u{200F}",
    // Marks.
    "quot": "\"", "apos": "'", "lt": "<", "gt": ">",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "bdquo": "„",
    "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›",
    "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "prime": "′",
    "Prime": "″", "oline": "‾", "tilde": "˜", "circ": "ˆ", "macr": "¯", "acute": "´", "cedil": "¸",
    "uml": "¨", "iexcl": "¡", "iquest": "¿", "brvbar": "¦",
    // Signs.
    "copy": "©", "reg": "®", "trade": "™", "sect": "§", "para": "¶", "dagger": "†", "Dagger": "‡",
    "deg": "°", "permil": "‰", "plusmn": "±", "times": "×", "divide": "÷", "minus": "−",
    "ne": "≠", "le": "≤", "ge": "≥", "asymp": "≈", "equiv": "≡", "infin": "∞", "radic": "√",
    "sum": "∑", "prod": "∏", "int": "∫", "part": "∂", "ang": "∠", "and": "∧", "or": "∨",
    "cap": "∩", "cup": "∪", "there4": "∴", "sub": "⊂", "sup": "⊃", "isin": "∈", "perp": "⊥",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³",
    "micro": "µ", "ordm": "º", "ordf": "ª", "not": "¬", "fnof": "ƒ",
    "yen": "¥", "cent": "¢", "pound": "£", "euro": "€", "curren": "¤",
    "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "rArr": "⇒", "hArr": "⇔",
    "loz": "◊", "spades": "♠", "clubs": "♣", "hearts": "♥", "diams": "♦",
    // Letters.
    "Alpha": "Α", "Beta": "Β", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
    "Phi": "Φ", "Sigma": "Σ", "Omega": "Ω", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ",
    "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π",
    "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω", "agrave": "à", "aacute": "á",
    "egrave": "è", "eacute": "é", "igrave": "ì", "iacute": "í", "ograve": "ò", "oacute": "ó",
    "ugrave": "ù", "uacute": "ú", "ouml": "ö", "uuml": "ü", "ntilde": "ñ", "ccedil": "ç",
  ]
}
