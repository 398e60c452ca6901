import PolicyParse
print("policy-extract")
