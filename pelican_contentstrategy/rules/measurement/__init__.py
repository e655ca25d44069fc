"""CS7xx: is success measured, and does it change the plan?"""
